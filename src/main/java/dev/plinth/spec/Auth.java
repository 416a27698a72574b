package dev.plinth.spec;

/**
 * Whether clients must log in. The only kind in spec 1.0 is JWT.
 *
 * @param enabled whether the endpoints want an access token
 * @param accessTokenExpiryMinutes how long a token is valid, in minutes
 */
public record Auth(boolean enabled, int accessTokenExpiryMinutes) {
  /** The shortest life of a token, in minutes. */
  public static final int SHORTEST_EXPIRY = 1;

  /** The longest life of a token, in minutes: a year. */
  public static final int LONGEST_EXPIRY = 525_600;

  public Auth {
    if (accessTokenExpiryMinutes < SHORTEST_EXPIRY || accessTokenExpiryMinutes > LONGEST_EXPIRY) {
      throw new IllegalArgumentException("expiry out of range: " + accessTokenExpiryMinutes);
    }
  }
}
