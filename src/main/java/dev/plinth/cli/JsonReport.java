package dev.plinth.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Prints the reports for programs, all in the same layout. */
final class JsonReport {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private JsonReport() {}

  /** Writes the content of a report. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * Returns the JSON with a line break at the end. Characters beyond ASCII are escaped, since keys
   * of a spec may contain unpaired surrogates, which UTF-8 cannot encode, and control characters.
   */
  static String of(Content content) {
    StringWriter text = new StringWriter();
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }
}
