package dev.plinth.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Spec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Approves a sound spec for the tests of later rooms. */
public final class Approval {
  private Approval() {}

  /** Approves a JSON text that is known to be sound and normalised. */
  public static ApprovedSpec of(String json) throws IOException {
    JsonNode root = new JsonMapper().readTree(json);
    List<Entity> entities = new ArrayList<>();
    for (JsonNode entity : root.path("entities")) {
      List<Field> fields = new ArrayList<>();
      for (JsonNode field : entity.path("fields")) {
        fields.add(
            new Field(
                field.path("name").asText(),
                FieldType.of(field.path("type").asText()).orElseThrow(),
                field.path("primary_key").asBoolean(),
                field.path("nullable").asBoolean(),
                field.path("unique").asBoolean()));
      }
      entities.add(
          new Entity(
              entity.path("name").asText(),
              entity.path("table_name").asText(),
              fields,
              entity.path("crud").asBoolean(true)));
    }
    JsonNode auth = root.path("auth");
    return new ApprovedSpec(
        new Spec(
            root.path("project_name").asText(),
            root.path("description").asText(""),
            new Auth(
                auth.path("enabled").asBoolean(), auth.path("access_token_expiry_minutes").asInt()),
            entities));
  }
}
