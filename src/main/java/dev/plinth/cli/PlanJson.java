package dev.plinth.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plinth.evolution.OpenQuestion;
import dev.plinth.evolution.Place;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.Revision;
import dev.plinth.evolution.Step;
import java.io.IOException;

/** Writes a plan as JSON for programs. */
final class PlanJson {
  private PlanJson() {}

  /** Returns the JSON with a line break at the end. */
  static String of(Plan plan) {
    return JsonReport.of(json -> write(json, plan));
  }

  private static void write(JsonGenerator json, Plan plan) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", status(plan));
    json.writeArrayFieldStart("steps");
    for (Step step : plan.steps()) {
      json.writeStartObject();
      json.writeStringField("kind", step.kind().word());
      write(json, step.place());
      json.writeStringField("words", step.words());
      json.writeStringField("grade", step.grade().word());
      json.writeStringField("lock", step.lock().words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("questions");
    for (OpenQuestion question : plan.questions()) {
      write(json, question);
    }
    json.writeEndArray();
    if (plan.revision().isPresent()) {
      Revision revision = plan.revision().get();
      json.writeObjectFieldStart("revision");
      json.writeStringField("id", revision.id());
      json.writeStringField("previous", revision.previous());
      json.writeStringField("path", revision.path());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String status(Plan plan) {
    if (plan.isReady()) {
      return "ready";
    }
    return plan.refused().isEmpty() ? "open" : "refused";
  }

  private static void write(JsonGenerator json, OpenQuestion question) throws IOException {
    json.writeStartObject();
    write(json, question.place());
    json.writeStringField("words", question.words());
    json.writeArrayFieldStart("options");
    for (OpenQuestion.Option option : question.options()) {
      json.writeStartObject();
      json.writeStringField("flag", option.flag());
      json.writeStringField("value", option.value());
      json.writeStringField("words", option.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!question.hint().isEmpty()) {
      json.writeStringField("hint", question.hint());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("entity", place.entity());
    if (!place.isEntity()) {
      json.writeStringField("field", place.field());
    }
  }
}
