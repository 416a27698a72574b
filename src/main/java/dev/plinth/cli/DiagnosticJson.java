package dev.plinth.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.Span;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.review.Review;
import java.io.IOException;

/** Writes the result of a review as JSON for programs, in the format of spec 1.0. */
final class DiagnosticJson {
  private DiagnosticJson() {}

  /** Returns the JSON with a line break at the end. */
  static String of(Review review) {
    return JsonReport.of(json -> write(json, review));
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
