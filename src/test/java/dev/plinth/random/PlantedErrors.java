package dev.plinth.random;

import dev.plinth.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A spec with syntax errors at known places.
 *
 * @param sound the text without the errors
 * @param text the text with the errors
 * @param offsets where the errors are in the text, in order
 * @param kinds the kinds of the errors, in the same order
 */
public record PlantedErrors(String sound, String text, List<Integer> offsets, List<String> kinds) {
  private static final int MAX_DISTANCE = 3;

  /** A place where an error can be planted: a range of the sound text and what replaces it. */
  private record Plan(int start, int end, String replacement, String kind) {}

  /** Returns a spec with one to five errors. Equal seeds give equal texts. */
  public static PlantedErrors of(long seed) {
    Random random = new Random(seed);
    String sound = spec(random);
    int count = 1 + random.nextInt(5);
    TreeMap<Integer, Plan> plans = new TreeMap<>();
    while (plans.size() < count) {
      Plan plan = plan(sound, random);
      int line = line(sound, plan.start());
      boolean apart =
          plans.values().stream()
              .noneMatch(other -> Math.abs(line(sound, other.start()) - line) < 4);
      if (apart) {
        plans.put(plan.start(), plan);
      }
    }
    return planted(sound, new ArrayList<>(plans.values()));
  }

  private static PlantedErrors planted(String sound, List<Plan> plans) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    int from = 0;
    for (Plan plan : plans) {
      text.append(sound, from, plan.start());
      offsets.add(text.length());
      text.append(plan.replacement());
      from = plan.end();
    }
    text.append(sound.substring(from));
    return new PlantedErrors(
        sound, text.toString(), offsets, plans.stream().map(Plan::kind).toList());
  }

  private static int line(String text, int offset) {
    return (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }

  private static Plan plan(String text, Random random) {
    while (true) {
      int at = random.nextInt(text.length() - 2) + 1;
      char c = text.charAt(at);
      switch (random.nextInt(7)) {
        case 0 -> {
          if (c == ',') {
            return new Plan(at, at + 1, "", "missing comma");
          }
        }
        case 1 -> {
          if (c == ',' || c == '{' || c == '[') {
            return new Plan(at + 1, at + 1, ",", "extra comma");
          }
        }
        case 2 -> {
          if (c == '"') {
            int end = text.indexOf('"', at + 1);
            boolean opens = text.substring(0, at).chars().filter(q -> q == '"').count() % 2 == 0;
            if (opens && end > 0) {
              return new Plan(
                  at, end + 1, "'" + text.substring(at + 1, end) + "'", "single quotes");
            }
          }
        }
        case 3 -> {
          if (c == '\n' || c == ',') {
            String comment = random.nextBoolean() ? " // a comment\n" : " /* a comment */ ";
            return new Plan(at + 1, at + 1, comment, "comment");
          }
        }
        case 4 -> {
          boolean closes =
              c == '"' && text.substring(0, at).chars().filter(q -> q == '"').count() % 2 == 1;
          if (closes) {
            return new Plan(at, at + 1, "", "unclosed string");
          }
        }
        case 5 -> {
          if (c == '}' || c == ']') {
            return new Plan(at, at + 1, "", "unclosed bracket");
          }
        }
        default -> {
          if (c == ':') {
            int start = text.lastIndexOf('"', text.lastIndexOf('"', at) - 1);
            return new Plan(start, at, "", "missing key");
          }
        }
      }
    }
  }

  private static String spec(Random random) {
    StringBuilder text =
        new StringBuilder(
            """
            {
              "spec_version": "1.0",
              "project_name": "planted",
              "description": "A shop.",
              "database": { "type": "postgres", "version": "15" },
              "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
              "entities": [
            """);
    int entities = 4 + random.nextInt(27);
    for (int i = 0; i < entities; i++) {
      text.append("    {\n      \"name\": \"Thing%d\",\n".formatted(i))
          .append("      \"table_name\": \"things_%d\",\n      \"fields\": [\n".formatted(i))
          .append("        { \"name\": \"id\", \"type\": \"uuid\", \"primary_key\": true },\n");
      int fields = 1 + random.nextInt(4);
      for (int f = 0; f < fields; f++) {
        text.append("        { \"name\": \"field_%d\", \"type\": \"string\" }".formatted(f))
            .append(f == fields - 1 ? "\n" : ",\n");
      }
      text.append("      ]").append(random.nextBoolean() ? ",\n      \"crud\": true\n" : "\n");
      text.append(i == entities - 1 ? "    }\n" : "    },\n");
    }
    return text.append("  ]\n}\n").toString();
  }

  /** Returns whether there is one error near each planted one. */
  public boolean isNear(List<Diagnostic> errors) {
    for (int i = 0; i < offsets.size(); i++) {
      int start = errors.get(i).span().start().offset();
      String between =
          text.substring(Math.min(start, offsets.get(i)), Math.max(start, offsets.get(i)));
      if (between.strip().length() > MAX_DISTANCE) {
        return false;
      }
    }
    return true;
  }

  /** Returns the planted errors with their lines, for messages. */
  public String describe() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < offsets.size(); i++) {
      int start = Math.max(0, offsets.get(i) - 30);
      int end = Math.min(text.length(), offsets.get(i) + 30);
      words.append(
          "planted %d %s: %s%n"
              .formatted(
                  line(text, offsets.get(i)) + 1,
                  kinds.get(i),
                  text.substring(start, end).replace("\n", "⏎")));
    }
    return words.toString();
  }
}
