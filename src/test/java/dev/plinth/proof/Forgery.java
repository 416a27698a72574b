package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Access tokens that no backend may take, and why not. */
final class Forgery {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int DEEP = 20_000;

  private Forgery() {}

  /**
   * Gives forged tokens by what is wrong with them.
   *
   * @param sub the account that they pretend to be of
   */
  static Map<String, String> tokens(String sub) {
    long now = Instant.now().getEpochSecond();
    String times = ",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}";
    String good = "{\"sub\":\"" + sub + "\"" + times;
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no token", "x");
    tokens.put("not signed", part("{\"alg\":\"none\"}") + "." + part(good) + ".");
    tokens.put("another algorithm", signed("HS512", "HmacSHA512", good, Installation.SECRET_KEY));
    tokens.put("another key", signed(good, Installation.SECRET_KEY + "x"));
    tokens.put("expired", signed(good.replace("exp\":" + (now + 600), "exp\":" + (now - 1))));
    tokens.put("without end", signed(good.replaceFirst(",\"exp.*", "}")));
    tokens.put("endless", signed(good.replace("exp\":" + (now + 600), "exp\":1e400")));
    tokens.put("without sub", signed("{\"x\":1" + times));
    tokens.put("number as sub", signed("{\"sub\":7" + times));
    tokens.put("no key as sub", signed("{\"sub\":\"x\"" + times));
    tokens.put("NUL as sub", signed("{\"sub\":\"\\u0000\"" + times));
    tokens.put("large number as sub", signed("{\"sub\":\"99999999999999999999\"" + times));
    tokens.put("unknown integer", signed("{\"sub\":\"9007199254740991\"" + times));
    tokens.put("unknown uuid", signed("{\"sub\":\"00000000-0000-4000-8000-000000000000\"" + times));
    return tokens;
  }

  /**
   * Gives tokens that are signed with the right key, where need be, but are no tokens.
   *
   * @param sub the account that they pretend to be of
   */
  static Map<String, String> broken(String sub) {
    long now = Instant.now().getEpochSecond();
    String who = "{\"sub\":\"" + sub + "\"";
    String deep = "[".repeat(DEEP);
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no parts", "..");
    tokens.put("five parts", "a.b.c.d.e");
    tokens.put("deep header", part(deep) + ".e30.e30");
    tokens.put("list as header", part("[]") + ".e30.e30");
    tokens.put("list as algorithm", part("{\"alg\":[]}") + ".e30.e30");
    tokens.put("deep payload", signed("{\"a\":" + deep + "]".repeat(DEEP) + "}"));
    tokens.put("list as payload", signed("[]"));
    tokens.put("no JSON as payload", signed("x"));
    tokens.put("list as sub", signed("{\"sub\":[],\"iat\":1,\"exp\":" + (now + 600) + "}"));
    tokens.put("without start", signed(who + ",\"exp\":" + (now + 600) + "}"));
    tokens.put("start never", signed(who + ",\"iat\":1e400,\"exp\":" + (now + 600) + "}"));
    tokens.put("start is no number", signed(who + ",\"iat\":NaN,\"exp\":" + (now + 600) + "}"));
    tokens.put("end is no number", signed(who + ",\"iat\":1,\"exp\":NaN}"));
    tokens.put("5,000 digits", signed(who + ",\"iat\":1,\"exp\":" + "9".repeat(5_000) + "}"));
    tokens.put("not yet", signed(who + ",\"iat\":1,\"nbf\":1e18,\"exp\":" + (now + 600) + "}"));
    return tokens;
  }

  /** Gives a token that is as good as one that the backend made. */
  static String perfect(String sub) {
    long now = Instant.now().getEpochSecond();
    return signed("{\"sub\":\"" + sub + "\",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}");
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
