package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a request: headings, lists and what stands between them. */
final class OutlineReader {
  /** What the items under a heading are. */
  private enum Place {
    TOP,
    ENTITIES,
    FIELDS,
    PROSE
  }

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final int SHORT = 5;

  private final Grammar grammar;
  private final Plan plan;
  private final ClauseReader clauses;
  private final Sentences sentences;
  private final TableReader tables;
  private final Likeness likeness;

  OutlineReader(Grammar grammar, Plan plan, Sentences sentences) {
    this.grammar = grammar;
    this.plan = plan;
    this.sentences = sentences;
    this.clauses = new ClauseReader(grammar, plan);
    this.tables = new TableReader(grammar, plan);
    this.likeness = new Likeness(grammar);
  }

  void read(List<Node> nodes) {
    readAll(nodes, Place.TOP);
  }

  private void readAll(List<Node> nodes, Place place) {
    List<Line> rows = new ArrayList<>();
    Node before = nodes.isEmpty() ? null : nodes.get(0);
    for (Node node : nodes) {
      if (node.line().kind() == Line.Kind.ROW) {
        rows.add(node.line());
        continue;
      }
      table(rows, before);
      before = node;
      read(node, place);
    }
    table(rows, before);
  }

  private void table(List<Line> rows, @Nullable Node before) {
    if (rows.isEmpty()) {
      return;
    }
    Optional<EntityPlan> entity = clauses.current();
    if (before != null && before.line().kind() != Line.Kind.ROW && isName(before.tokens())) {
      entity = named(before.tokens());
    }
    tables.read(List.copyOf(rows), entity);
    rows.clear();
  }

  private void read(Node node, Place place) {
    if (node.tokens().isEmpty()) {
      readAll(node.children(), place);
    } else if (node.isLeaf()) {
      leaf(node, place);
    } else {
      parent(node, place);
    }
  }

  private void leaf(Node node, Place place) {
    if (METHODS.contains(node.tokens().get(0).word())
        && node.tokens().size() > 1
        && node.tokens().get(1).is("/")) {
      endpoint(node.tokens());
      return;
    }
    Optional<String> label =
        node.tokens().stream().anyMatch(token -> token.is(":"))
            ? label(trimmed(node.tokens()))
            : Optional.empty();
    if (label.isPresent() && place != Place.FIELDS) {
      clauses.turnTo(plan.entity(label.get()));
      return;
    }
    boolean item = node.line().kind() == Line.Kind.ITEM;
    List<List<Token>> parts = sentences.of(node.tokens());
    for (List<Token> part : parts) {
      switch (place) {
        case FIELDS -> clauses.fields(part);
        case ENTITIES -> clauses.entities(part);
        case PROSE -> clauses.sentence(part);
        case TOP -> top(node, part, item && parts.size() == 1);
      }
    }
  }

  private void top(Node node, List<Token> part, boolean item) {
    if (node.line().kind() == Line.Kind.HEADING) {
      plan.containers().add(part);
    } else if (item) {
      clauses.entities(part);
    } else {
      clauses.sentence(part);
    }
  }

  /** "GET /books/{id}": what is served is kept. */
  private void endpoint(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean version = token.word().length() < 4 && token.word().startsWith("v");
      if (token.isWord() && !token.is("api") && !version) {
        if (!grammar.words().is(Role.LOGIN, token) && !token.is("auth")) {
          plan.entity(grammar.nouns().entity(List.of(token)));
        }
        return;
      }
    }
  }

  private void parent(Node node, Place place) {
    List<Token> head = trimmed(node.tokens());
    List<Token> bare = grammar.words().without(Role.DETERMINERS, head);
    if (place == Place.FIELDS) {
      clauses.fields(sentences.tagged(node.tokens()));
      return;
    }
    if (grammar.words().of(Role.FIELDLABELS).isWhole(bare) && clauses.current().isPresent()) {
      fields(node, clauses.current());
    } else if (grammar.words().of(Role.LABELS).isWhole(bare) && node.children().size() > 0) {
      readAll(node.children(), Place.ENTITIES);
    } else if (grammar.words().of(Role.FEATURES).isWhole(bare)) {
      readAll(node.children(), Place.PROSE);
    } else if (label(head).isPresent()) {
      fields(node, label(head).map(plan::entity));
    } else if (isName(head)) {
      name(node, place);
    } else {
      sentence(node);
    }
  }

  /** "Entity: Course", "class Lesson", "table payments". */
  private Optional<String> label(List<Token> head) {
    int length = grammar.words().at(Role.ENTITYLABELS, head, 0);
    if (length == 0 || length >= head.size() || head.size() > length + SHORT) {
      return Optional.empty();
    }
    boolean colon = head.get(length).is(":");
    if (!colon && head.get(length).isMark()) {
      return Optional.empty();
    }
    List<Token> noun = sentences.tagged(head.subList(colon ? length + 1 : length, head.size()));
    int bracket = Pieces.opening(noun);
    noun = bracket > 0 ? noun.subList(0, bracket) : noun;
    String name = grammar.nouns().entity(noun);
    return name.isEmpty() || noun.size() > 3 ? Optional.empty() : Optional.of(name);
  }

  /** Tells whether a line is only a name: few words and none that makes a sentence. */
  private boolean isName(List<Token> line) {
    List<Token> head = sentences.tagged(trimmed(line));
    return !head.isEmpty()
        && head.size() <= SHORT
        && head.stream().allMatch(token -> token.isWord() || token.isNumber() || token.is("&"))
        && grammar.links().first(head, link -> true).isEmpty()
        && head.stream()
            .noneMatch(token -> isOfSentence(token) && !grammar.words().isEntity(token));
  }

  /** What stands alone is often tagged wrongly, so a word that is an entity is one all the same. */
  private static boolean isOfSentence(Token token) {
    return token.tag().equals("AUX") || token.tag().equals("PRON");
  }

  private Optional<EntityPlan> named(List<Token> line) {
    List<Token> noun = grammar.words().without(Role.DETERMINERS, trimmed(line));
    String name = grammar.nouns().entity(noun);
    return name.isEmpty() ? Optional.empty() : Optional.of(plan.entity(name));
  }

  private void name(Node node, Place place) {
    List<Token> head = sentences.tagged(trimmed(node.tokens()));
    boolean container = grammar.subjects().isContainer(head);
    boolean fields = !haveChildren(node) && !likeness.isOfEntities(items(node));
    if (fields && (!container || place == Place.ENTITIES)) {
      fields(node, named(node.tokens()));
      return;
    }
    plan.containers().add(head);
    readAll(node.children(), haveHeadings(node) ? Place.TOP : Place.ENTITIES);
  }

  private static boolean haveHeadings(Node node) {
    return node.children().stream().anyMatch(child -> child.line().kind() != Line.Kind.ITEM);
  }

  private static boolean haveChildren(Node node) {
    return node.children().stream().anyMatch(child -> !child.isLeaf());
  }

  /** The items below, those that hold a list of their own as such. */
  private List<List<Token>> items(Node node) {
    List<List<Token>> items = new ArrayList<>();
    for (Node child : node.children()) {
      List<Token> tokens = sentences.tagged(child.tokens());
      items.addAll(
          child.line().kind() == Line.Kind.ITEM
              ? List.of(asItem(tokens))
              : grammar.pieces().of(tokens));
    }
    return items;
  }

  /** "Book: title, author" is written as "Book (title, author)". */
  private List<Token> asItem(List<Token> tokens) {
    Optional<Link> link =
        grammar
            .links()
            .first(
                tokens,
                found ->
                    found.start() > 0
                        && (found.kind() == Link.Kind.COLON || found.kind() == Link.Kind.DASH));
    if (link.isEmpty() || Pieces.opening(tokens) >= 0) {
      return tokens;
    }
    List<Token> item = new ArrayList<>(tokens.subList(0, link.get().start()));
    Token at = tokens.get(link.get().start());
    item.add(new Token("(", "(", at.start(), at.end(), "", ""));
    item.addAll(tokens.subList(link.get().end(), tokens.size()));
    return item;
  }

  private void fields(Node node, Optional<EntityPlan> entity) {
    for (Node child : node.children()) {
      entity.ifPresent(clauses::turnTo);
      if (child.line().kind() == Line.Kind.ROW) {
        continue;
      }
      read(child, Place.FIELDS);
    }
    List<Line> rows =
        node.children().stream()
            .map(Node::line)
            .filter(line -> line.kind() == Line.Kind.ROW)
            .toList();
    if (!rows.isEmpty()) {
      tables.read(rows, entity);
    }
  }

  private void sentence(Node node) {
    int entities = plan.entities().size();
    for (List<Token> part : sentences.of(node.tokens())) {
      clauses.sentence(part);
    }
    boolean one = clauses.current().isPresent() && plan.entities().size() - entities <= 1;
    boolean ofEntities = haveChildren(node) || likeness.isOfEntities(items(node));
    boolean about = node.line().endsInColon() && clauses.isAboutFields();
    if (node.line().kind() == Line.Kind.HEADING) {
      readAll(node.children(), Place.TOP);
    } else if (one && (about || !ofEntities)) {
      fields(node, clauses.current());
    } else {
      readAll(node.children(), Place.ENTITIES);
    }
  }

  private static List<Token> trimmed(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0
        && (tokens.get(end - 1).is(":")
            || tokens.get(end - 1).is("-")
            || tokens.get(end - 1).is("."))) {
      end--;
    }
    return tokens.subList(0, end);
  }
}
