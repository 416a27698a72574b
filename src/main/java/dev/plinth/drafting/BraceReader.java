package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what stands in curly brackets: JSON, interfaces, and what looks like them. */
final class BraceReader {
  private static final Set<String> LISTS =
      Set.of(
          "entities",
          "models",
          "tables",
          "resources",
          "schema",
          "collections",
          "definitions",
          "types");
  private static final Set<String> FIELDS = Set.of("fields", "columns", "attributes", "properties");
  private static final int DEEPEST = 12;

  private final Grammar grammar;
  private final Plan plan;
  private final List<Token> tokens;
  private final int[] closings;
  private int at;

  /** A value: an object with its members, a list with its elements, or plain tokens. */
  private record Value(Map<String, Value> members, List<Value> elements, List<Token> plain) {
    static Value of(List<Token> plain) {
      return new Value(Map.of(), List.of(), plain);
    }
  }

  BraceReader(Grammar grammar, Plan plan, List<Token> tokens) {
    this.grammar = grammar;
    this.plan = plan;
    this.tokens = tokens;
    this.closings = Pieces.closings(tokens);
  }

  /**
   * Reads a bracket that opens here, named by the word before it where there is one.
   *
   * @return behind it, or the same place where it says nothing
   */
  int read(int open) {
    int close = closings[open];
    boolean closed = tokens.get(open).is("{") && close < tokens.size();
    if (!closed || tokens.subList(open, close).stream().noneMatch(token -> token.is(":"))) {
      return open;
    }
    at = open;
    int before = plan.entities().size();
    Value value = value(0);
    int name = open > 1 && tokens.get(open - 1).is(":") ? open - 2 : open - 1;
    boolean named =
        name >= 0 && tokens.get(name).isWord() && (name == open - 1 || isName(tokens.get(name)));
    if (named && isFlat(value)) {
      entity(List.of(tokens.get(name)), value);
    } else {
      all(value);
    }
    return plan.entities().size() > before ? close + 1 : open;
  }

  /** "Make this: {...}" names nothing. */
  private boolean isName(Token token) {
    Vocabulary words = grammar.words();
    return !words.is(Role.DETERMINERS, token)
        && !words.is(Role.FUNCTION, token)
        && !words.is(Role.GENERIC, token);
  }

  private Value value(int depth) {
    if (at < tokens.size() && tokens.get(at).is("{") && depth < DEEPEST) {
      return object(depth);
    }
    if (at < tokens.size() && tokens.get(at).is("[") && depth < DEEPEST) {
      return list(depth);
    }
    int start = at;
    while (at < tokens.size() && !isStop(tokens.get(at)) && (at == start || !isKey(at))) {
      at = Pieces.depth(tokens.get(at)) > 0 ? Math.min(tokens.size(), closings[at] + 1) : at + 1;
    }
    at = at == start && at < tokens.size() ? at + 1 : at;
    return Value.of(tokens.subList(start, at));
  }

  private static boolean isStop(Token token) {
    return token.is(",") || token.is(";") || token.is("}") || token.is("]");
  }

  private boolean isKey(int i) {
    boolean optional =
        i + 2 < tokens.size() && tokens.get(i + 1).is("?") && tokens.get(i + 2).is(":");
    return tokens.get(i).isWord()
        && (optional || (i + 1 < tokens.size() && tokens.get(i + 1).is(":")));
  }

  private Value object(int depth) {
    Map<String, Value> members = new LinkedHashMap<>();
    at++;
    while (at < tokens.size() && !tokens.get(at).is("}")) {
      if (isKey(at)) {
        String key = tokens.get(at).text();
        at += tokens.get(at + 1).is("?") ? 3 : 2;
        members.putIfAbsent(key, value(depth + 1));
      } else if (tokens.get(at).isWord() && isStop(tokens.get(at + 1))) {
        members.putIfAbsent(tokens.get(at++).text(), Value.of(List.of()));
      } else {
        at++;
      }
    }
    at++;
    return new Value(members, List.of(), List.of());
  }

  private Value list(int depth) {
    List<Value> elements = new ArrayList<>();
    at++;
    while (at < tokens.size() && !tokens.get(at).is("]")) {
      if (isStop(tokens.get(at))) {
        at++;
      } else {
        elements.add(value(depth + 1));
      }
    }
    at++;
    return new Value(Map.of(), elements, List.of());
  }

  private static boolean isFlat(Value value) {
    return value.members().values().stream().noneMatch(member -> !member.members().isEmpty());
  }

  private void all(Value value) {
    value.elements().forEach(this::all);
    Optional<Value> fields = member(value, FIELDS);
    Value name = value.members().get("name");
    if (fields.isPresent() && name != null && !name.plain().isEmpty()) {
      entity(name.plain(), fields.get());
      return;
    }
    Optional<Value> list = member(value, LISTS);
    if (list.isPresent()) {
      all(list.get());
      return;
    }
    value.members().forEach((key, member) -> named(key, member));
  }

  private void named(String key, Value value) {
    Optional<Value> fields = member(value, FIELDS);
    if (!value.members().isEmpty() || !value.elements().isEmpty()) {
      entity(Tokens.of(key), fields.orElse(value));
    }
  }

  private static Optional<Value> member(Value value, Set<String> names) {
    return value.members().entrySet().stream()
        .filter(member -> names.contains(member.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void entity(List<Token> noun, Value fields) {
    String name = grammar.nouns().entity(noun);
    if (name.isEmpty()) {
      return;
    }
    EntityPlan entity = plan.entity(name);
    fields.members().forEach((key, value) -> field(entity, Tokens.of(key), value));
    for (Value element : fields.elements()) {
      Value own = element.members().get("name");
      if (own != null) {
        field(entity, own.plain(), element.members().getOrDefault("type", own));
      } else {
        grammar.fields().reader().read(element.plain(), false).forEach(entity::add);
      }
    }
  }

  private void field(EntityPlan entity, List<Token> name, Value value) {
    String column = Nouns.column(name);
    Value type = value.members().getOrDefault("type", value);
    Attributes said = grammar.fields().attributes().whole(type.plain()).orElse(Attributes.NONE);
    if (!column.isEmpty()) {
      entity.add(new FieldPlan(column, said));
    }
  }
}
