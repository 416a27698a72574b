package dev.plinth.drafting;

import static java.util.stream.Collectors.joining;

import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecWriter;

/** Drafts, in a form that is short to compare. The models are loaded once. */
final class Drafts {
  private static final class Loaded {
    static final Drafter DRAFTER = Drafter.load();
  }

  private Drafts() {}

  static Drafter drafter() {
    return Loaded.DRAFTER;
  }

  /** Drafts a spec, which review must approve. */
  static Spec of(String request) throws NothingToBuild {
    return approved(drafter().draft(request));
  }

  /** Changes a spec, which review must approve again. */
  static Spec revised(String request, Spec current) throws NothingToBuild {
    return approved(drafter().revise(request, current));
  }

  static Spec approved(Sketch sketch) {
    return ApprovedSpecs.of(SpecWriter.write(sketch.spec())).spec();
  }

  /** Gives the entities of a draft, a line each. */
  static String entities(String request) throws NothingToBuild {
    return lines(of(request));
  }

  /** Gives entities as {@code Book: title string, isbn string!}, without their ids. */
  static String lines(Spec spec) {
    return spec.entities().stream().map(Drafts::line).collect(joining("\n"));
  }

  private static String line(Entity entity) {
    return entity.name()
        + (entity.crud() ? ": " : " (internal): ")
        + entity.fields().stream()
            .filter(field -> !field.name().equals("id"))
            .map(Drafts::word)
            .collect(joining(", "));
  }

  private static String word(Field field) {
    return field.name()
        + " "
        + field.type().word()
        + (field.primaryKey() ? "#" : field.unique() ? "!" : "")
        + (field.nullable() ? "?" : "");
  }
}
