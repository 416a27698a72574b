package dev.plinth.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.TextEdit;
import dev.plinth.review.Review;
import dev.plinth.spec.ReadSpec;
import dev.plinth.spec.SpecText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The repair of a spec in a model reply: it applies the fixes that the editor offers a user, so
 * that no attempt is spent on an error whose correction is known.
 */
final class ReplyRepair {
  /** The maximum number of reviews. Each applies all fixes that do not touch each other. */
  private static final int MAX_ROUNDS = 60;

  /** The longest spec that is repaired, in characters: a longer one repeats itself. */
  private static final int MAX_LENGTH = 400_000;

  /** The name of a project that a model gave none. */
  private static final String PROJECT = "backend";

  private static final String PROJECT_NAME = "project_name";

  /** The words that models write for an absent value. */
  private static final Set<String> NOTHING = Set.of("null", "none", "nan", "undefined", "n/a");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Function<SpecText, ReadSpec> reader;
  private final Function<ReadSpec, Review> reviewer;
  private final List<Diagnostic> repaired = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  ReplyRepair(Function<SpecText, ReadSpec> reader, Function<ReadSpec, Review> reviewer) {
    this.reader = reader;
    this.reviewer = reviewer;
  }

  /**
   * A spec after its repair.
   *
   * @param notes the repairs, a sentence each
   */
  record Repaired(SpecText text, ReadSpec read, Review review, List<String> notes) {
    Repaired {
      notes = List.copyOf(notes);
    }
  }

  /** Repairs a spec with errors as far as corrections are known. */
  Repaired repair(SpecText written, Review review) {
    Repaired repaired = fix(written, review);
    if (repaired.review().approved().isPresent()) {
      return repaired;
    }
    return completed(repaired.text())
        .map(text -> fix(text, reviewer.apply(reader.apply(text))))
        .filter(next -> isBetter(next.review(), repaired.review()))
        .orElse(repaired);
  }

  private static boolean isBetter(Review next, Review before) {
    return next.diagnostics().errors().size() < before.diagnostics().errors().size();
  }

  private Repaired fix(SpecText written, Review first) {
    SpecText text = written;
    Review review = first;
    for (int round = 0; round < MAX_ROUNDS && text.value().length() < MAX_LENGTH; round++) {
      List<Diagnostic> fixable = independent(review.diagnostics().errors());
      if (fixable.isEmpty()) {
        break;
      }
      repaired.addAll(fixable);
      text = new SpecText(TextEdit.applyAll(edits(fixable), text.value()));
      review = reviewer.apply(reader.apply(text));
    }
    List<String> sentences = new ArrayList<>(notes);
    if (!repaired.isEmpty()) {
      sentences.add(sentence());
    }
    return new Repaired(text, reader.apply(text), review, sentences);
  }

  /** Returns the errors whose fixes do not touch each other. */
  private static List<Diagnostic> independent(List<Diagnostic> errors) {
    List<Diagnostic> chosen = new ArrayList<>();
    List<TextEdit> edits = new ArrayList<>();
    for (Diagnostic error : errors) {
      List<TextEdit> next = error.fix().map(Fix::edits).orElse(List.of());
      if (!next.isEmpty() && next.stream().noneMatch(edit -> touches(edit, edits))) {
        chosen.add(error);
        edits.addAll(next);
      }
    }
    return chosen;
  }

  private static boolean touches(TextEdit edit, List<TextEdit> edits) {
    return edits.stream()
        .anyMatch(
            other ->
                edit.offset() <= other.offset() + other.length()
                    && other.offset() <= edit.offset() + edit.length());
  }

  private static List<TextEdit> edits(List<Diagnostic> errors) {
    return new Fix("", errors.stream().flatMap(error -> edits(error).stream()).toList()).edits();
  }

  private static List<TextEdit> edits(Diagnostic error) {
    return error.fix().orElseThrow().edits();
  }

  private String sentence() {
    Diagnostic first = repaired.get(0);
    String one =
        "%s: %s"
            .formatted(
                Correction.location(first.pointer()),
                MaskedMessage.line(first.message(), Optional.empty()));
    return repaired.size() == 1
        ? "1 error in the reply was repaired, at " + one
        : "%d errors in the reply were repaired, the first at %s".formatted(repaired.size(), one);
  }

  /**
   * Returns the spec without values that stand for nothing and with a name for the project; empty
   * if there is nothing to change. A spec has no nulls: the default of an absent key is meant.
   */
  private Optional<SpecText> completed(SpecText text) {
    try {
      JsonNode root = MAPPER.readTree(text.value());
      boolean changed = removeNothing(root);
      if (root instanceof ObjectNode spec && !spec.path(PROJECT_NAME).isTextual()) {
        spec.put(PROJECT_NAME, PROJECT);
        notes.add("the reply had no project name; \"%s\" was used".formatted(PROJECT));
        changed = true;
      }
      return changed ? Optional.of(new SpecText(root.toPrettyString())) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private boolean removeNothing(JsonNode node) {
    boolean changed = false;
    if (node instanceof ObjectNode object) {
      List<String> absent = new ArrayList<>();
      object
          .properties()
          .forEach(
              member -> {
                if (isNothing(member.getKey(), member.getValue())) {
                  absent.add(member.getKey());
                }
              });
      object.remove(absent);
      changed = !absent.isEmpty();
      if (changed) {
        notes.add("values such as null in the reply were left out");
      }
    }
    for (JsonNode child : node) {
      changed |= removeNothing(child);
    }
    return changed;
  }

  private static boolean isNothing(String key, JsonNode value) {
    boolean named = key.equals("name") || key.equals("description") || key.equals(PROJECT_NAME);
    return value.isNull()
        || (!named
            && value.isTextual()
            && NOTHING.contains(value.asText().strip().toLowerCase(Locale.ROOT)));
  }
}
