package dev.plinth.spec;

/**
 * The authentication of a backend. Spec 1.0 allows only JWT.
 *
 * @param enabled whether the endpoints require an access token
 * @param accessTokenExpiryMinutes the lifetime of an access token, in minutes
 */
public record Auth(boolean enabled, int accessTokenExpiryMinutes) {
  /** The shortest lifetime of an access token, in minutes. */
  public static final int SHORTEST_EXPIRY = 1;

  /** The longest lifetime of an access token, in minutes: one year. */
  public static final int LONGEST_EXPIRY = 525_600;

  public Auth {
    if (accessTokenExpiryMinutes < SHORTEST_EXPIRY || accessTokenExpiryMinutes > LONGEST_EXPIRY) {
      throw new IllegalArgumentException("expiry out of range: " + accessTokenExpiryMinutes);
    }
  }
}
