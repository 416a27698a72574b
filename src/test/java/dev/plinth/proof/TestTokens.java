package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access tokens made by the tests: a valid one, and invalid ones with the reason.
 *
 * @param subject the primary key of the account that the tokens claim to belong to
 * @param digest the digest of its password
 */
record TestTokens(String subject, String digest) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int DEPTH = 20_000;

  /** Returns the tokens of the account that a token of the backend belongs to. */
  static TestTokens of(String genuine) {
    byte[] payload = Base64.getUrlDecoder().decode(genuine.split("\\.", -1)[1]);
    JsonNode claims = JsonText.read(new String(payload, UTF_8));
    return new TestTokens(claims.path("sub").textValue(), claims.path("pwd").textValue());
  }

  /** Returns forged tokens by the reason why they are invalid. */
  Map<String, String> forged() {
    long now = Instant.now().getEpochSecond();
    String times = ",\"pwd\":\"" + digest + "\",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}";
    String valid = "{\"sub\":\"" + subject + "\"" + times;
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no token", "x");
    tokens.put("not signed", part("{\"alg\":\"none\"}") + "." + part(valid) + ".");
    tokens.put("another algorithm", signed("HS512", "HmacSHA512", valid, Installation.SECRET_KEY));
    tokens.put("another key", signed(valid, Installation.SECRET_KEY + "x"));
    tokens.put("expired", signed(valid.replace("exp\":" + (now + 600), "exp\":" + (now - 11))));
    tokens.put("without end", signed(valid.replaceFirst(",\"exp.*", "}")));
    tokens.put("infinite end", signed(valid.replace("exp\":" + (now + 600), "exp\":1e400")));
    tokens.put("issued in the future", valid(30));
    tokens.put("of another password", new TestTokens(subject, "0".repeat(64)).valid());
    tokens.put("no password", signed(valid.replace("\"pwd\":\"" + digest + "\",", "")));
    tokens.put("number as password", signed(valid.replace("\"" + digest + "\"", "7")));
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
   */
  Map<String, String> malformed() {
    long now = Instant.now().getEpochSecond();
    String subjectClaim = account();
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
  String valid() {
    return valid(0);
  }

  /** Returns a token that a server issued whose clock is ahead by some seconds. */
  String valid(int seconds) {
    long now = Instant.now().getEpochSecond() + seconds;
    return signed(account() + ",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}");
  }

  private String account() {
    return "{\"sub\":\"" + subject + "\",\"pwd\":\"" + digest + "\"";
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
