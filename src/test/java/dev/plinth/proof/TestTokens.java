package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Access tokens made by the tests: a valid one, and invalid ones with the reason. */
final class TestTokens {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int DEPTH = 20_000;

  private TestTokens() {}

  /**
   * Returns forged tokens by the reason why they are invalid.
   *
   * @param subject the primary key of the account that the tokens claim to belong to
   */
  static Map<String, String> forged(String subject) {
    long now = Instant.now().getEpochSecond();
    String times = ",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}";
    String valid = "{\"sub\":\"" + subject + "\"" + times;
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no token", "x");
    tokens.put("not signed", part("{\"alg\":\"none\"}") + "." + part(valid) + ".");
    tokens.put("another algorithm", signed("HS512", "HmacSHA512", valid, Installation.SECRET_KEY));
    tokens.put("another key", signed(valid, Installation.SECRET_KEY + "x"));
    tokens.put("expired", signed(valid.replace("exp\":" + (now + 600), "exp\":" + (now - 1))));
    tokens.put("without end", signed(valid.replaceFirst(",\"exp.*", "}")));
    tokens.put("infinite end", signed(valid.replace("exp\":" + (now + 600), "exp\":1e400")));
    tokens.put("without sub", signed("{\"x\":1" + times));
    tokens.put("number as sub", signed("{\"sub\":7" + times));
    tokens.put("sub is not a key", signed("{\"sub\":\"x\"" + times));
    tokens.put("NUL as sub", signed("{\"sub\":\"\\u0000\"" + times));
    tokens.put("large number as sub", signed("{\"sub\":\"99999999999999999999\"" + times));
    tokens.put("unknown integer", signed("{\"sub\":\"9007199254740991\"" + times));
    tokens.put("unknown uuid", signed("{\"sub\":\"00000000-0000-4000-8000-000000000000\"" + times));
    return tokens;
  }

  /**
   * Returns malformed tokens by the reason why they are invalid. They are signed with the right key
   * if they have a signature.
   *
   * @param subject the primary key of the account that the tokens claim to belong to
   */
  static Map<String, String> malformed(String subject) {
    long now = Instant.now().getEpochSecond();
    String subjectClaim = "{\"sub\":\"" + subject + "\"";
    String deep = "[".repeat(DEPTH);
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no parts", "..");
    tokens.put("five parts", "a.b.c.d.e");
    tokens.put("deep header", part(deep) + ".e30.e30");
    tokens.put("list as header", part("[]") + ".e30.e30");
    tokens.put("list as algorithm", part("{\"alg\":[]}") + ".e30.e30");
    tokens.put("deep payload", signed("{\"a\":" + deep + "]".repeat(DEPTH) + "}"));
    tokens.put("list as payload", signed("[]"));
    tokens.put("payload is not JSON", signed("x"));
    tokens.put("list as sub", signed("{\"sub\":[],\"iat\":1,\"exp\":" + (now + 600) + "}"));
    tokens.put("without start", signed(subjectClaim + ",\"exp\":" + (now + 600) + "}"));
    tokens.put(
        "infinite start", signed(subjectClaim + ",\"iat\":1e400,\"exp\":" + (now + 600) + "}"));
    tokens.put(
        "start is not a number",
        signed(subjectClaim + ",\"iat\":NaN,\"exp\":" + (now + 600) + "}"));
    tokens.put("end is not a number", signed(subjectClaim + ",\"iat\":1,\"exp\":NaN}"));
    tokens.put(
        "5,000 digits", signed(subjectClaim + ",\"iat\":1,\"exp\":" + "9".repeat(5_000) + "}"));
    tokens.put(
        "not valid yet",
        signed(subjectClaim + ",\"iat\":1,\"nbf\":1e18,\"exp\":" + (now + 600) + "}"));
    return tokens;
  }

  /** Returns a valid token, as the backend itself would issue it. */
  static String valid(String subject) {
    long now = Instant.now().getEpochSecond();
    return signed("{\"sub\":\"" + subject + "\",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}");
  }

  private static String signed(String claims) {
    return signed(claims, Installation.SECRET_KEY);
  }

  private static String signed(String claims, String key) {
    return signed("HS256", "HmacSHA256", claims, key);
  }

  private static String signed(String algorithm, String mac, String claims, String key) {
    String text = part("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + part(claims);
    try {
      Mac signer = Mac.getInstance(mac);
      signer.init(new SecretKeySpec(key.getBytes(UTF_8), mac));
      return text + "." + BASE64.encodeToString(signer.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(UTF_8));
  }
}
