package dev.plinth.agent;

/** Model replies for tests. */
final class SampleReplies {
  /** A reply that is approved. */
  static final String GOOD =
      """
      {
        "spec_version": "1.0",
        "project_name": "blog",
        "description": "",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          {
            "name": "Post",
            "table_name": "posts",
            "fields": [
              { "name": "id", "type": "uuid", "primary_key": true, "nullable": false, "unique": true },
              { "name": "title", "type": "string", "primary_key": false, "nullable": false, "unique": false }
            ],
            "crud": true
          }
        ]
      }
      """;

  /** A reply with an entity without a primary key. */
  static final String NO_KEY = GOOD.replace("\"primary_key\": true", "\"primary_key\": false");

  /** A reply with an entity with two primary keys. */
  static final String TWO_KEYS = GOOD.replace("\"primary_key\": false", "\"primary_key\": true");

  /** A reply with a field type that no known type resembles, so that no fix is known. */
  static final String BAD_TYPE =
      GOOD.replace("\"title\", \"type\": \"string\"", "\"title\", \"type\": \"wormhole\"");

  /** A reply with an expiry out of range, for which no fix is known. */
  static final String BAD_EXPIRY = GOOD.replace("minutes\": 30", "minutes\": 0");

  /** A reply whose JSON does not match the schema. */
  static final String WRONG_SCHEMA = "{\"backend\": {\"tables\": [\"posts\"]}}";

  private SampleReplies() {}
}
