package dev.plinth.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Specs for tests. */
public final class SampleSpecs {
  /** A small approved spec: one entity with a primary key and a title. */
  public static final String SHOP =
      """
      {"spec_version":"1.0","project_name":"shop","database":{"type":"postgres","version":"15"},
       "auth":{"enabled":false,"type":"jwt","access_token_expiry_minutes":30},
       "entities":[{"name":"Product","table_name":"products","fields":[
       {"name":"id","type":"uuid","primary_key":true},{"name":"title","type":"string"}]}]}""";

  private SampleSpecs() {}

  /** Returns the example spec that the window shows on its first start. */
  public static String example() {
    try (InputStream in = Pipeline.class.getResourceAsStream("example.json")) {
      if (in == null) {
        throw new IllegalStateException("no example.json");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
