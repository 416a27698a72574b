package dev.plinth.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.Span;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.review.Review;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes the result of a review as JSON for programs, in the format of spec 1.0. */
final class DiagnosticJson {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private DiagnosticJson() {}

  /**
   * Returns the JSON with a line break at the end. Characters beyond ASCII are escaped, since keys
   * of a spec may contain unpaired surrogates, which UTF-8 cannot encode, and control characters.
   */
  static String of(Review review) {
    StringWriter text = new StringWriter();
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
      write(json, review);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, Review review) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", review.approved().isPresent() ? "approved" : "rejected");
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : review.diagnostics().all()) {
      write(json, diagnostic);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Diagnostic diagnostic) throws IOException {
    Span span = diagnostic.span();
    json.writeStartObject();
    json.writeStringField("severity", diagnostic.severity().word());
    json.writeStringField("code", diagnostic.code().word());
    json.writeStringField("pointer", diagnostic.pointer().text());
    json.writeNumberField("line", span.start().line());
    json.writeNumberField("column", span.start().column());
    json.writeNumberField("end_line", span.end().line());
    json.writeNumberField("end_column", span.end().column());
    json.writeStringField("message", diagnostic.message());
    if (diagnostic.hint().isPresent()) {
      json.writeStringField("hint", diagnostic.hint().get());
    }
    if (diagnostic.fix().isPresent()) {
      write(json, diagnostic.fix().get());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Fix fix) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("title", fix.title());
    json.writeArrayFieldStart("edits");
    for (TextEdit edit : fix.edits()) {
      json.writeStartObject();
      json.writeNumberField("offset", edit.offset());
      json.writeNumberField("length", edit.length());
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
