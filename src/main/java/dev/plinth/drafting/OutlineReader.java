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

  private final Grammar grammar;
  private final Plan plan;
  private final ClauseReader clauses;
  private final Sentences sentences;
  private final TableReader tables;
  private final HeadReader heads;
  private final EndpointReader endpoints;
  private final ListKind lists;

  OutlineReader(Grammar grammar, Plan plan, Sentences sentences) {
    this.grammar = grammar;
    this.plan = plan;
    this.sentences = sentences;
    this.clauses = new ClauseReader(grammar, plan);
    this.tables = new TableReader(grammar, plan);
    this.heads = new HeadReader(grammar, plan, sentences);
    this.endpoints = new EndpointReader(grammar, plan);
    this.lists = new ListKind(grammar, sentences);
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
    if (before != null && before.line().kind() != Line.Kind.ROW && heads.isName(before.tokens())) {
      entity = heads.named(before.tokens());
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
    if (EndpointReader.isEndpoint(node.tokens())) {
      endpoints.read(node.tokens());
      return;
    }
    Optional<String> label =
        node.tokens().stream().anyMatch(token -> token.is(":"))
            ? heads.label(HeadReader.trimmed(node.tokens()))
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

  private void parent(Node node, Place place) {
    List<Token> head = HeadReader.trimmed(node.tokens());
    List<Token> bare = grammar.words().without(Role.DETERMINERS, head);
    if (place == Place.FIELDS) {
      clauses.fields(sentences.tagged(node.tokens()));
      return;
    }
    if (grammar.words().of(Role.FIELDLABELS).isWhole(bare) && clauses.current().isPresent()) {
      fields(node, clauses.current());
    } else if (grammar.words().of(Role.LABELS).isWhole(bare) || isLabelOf(bare)) {
      readAll(node.children(), Place.ENTITIES);
    } else if (grammar.words().of(Role.FEATURES).isWhole(bare)) {
      readAll(node.children(), Place.PROSE);
    } else if (heads.holder(head).isPresent()) {
      fields(node, heads.holder(head).map(plan::entity));
    } else if (heads.label(head).isPresent()) {
      fields(node, heads.label(head).map(plan::entity));
    } else if (heads.isName(head)) {
      name(node, place);
    } else {
      sentence(node);
    }
  }

  /** "Entities for a dive shop:". */
  private static boolean isLabelOf(List<Token> bare) {
    return bare.size() > 2
        && Set.of("entities", "tables", "models", "resources").contains(bare.get(0).word())
        && Set.of("for", "of", "in").contains(bare.get(1).word());
  }

  private void name(Node node, Place place) {
    List<Token> head = sentences.tagged(HeadReader.trimmed(node.tokens()));
    boolean container = grammar.subjects().isContainer(head);
    boolean fields = !haveChildren(node) && !lists.isOfEntities(node);
    if (fields && (!container || place == Place.ENTITIES)) {
      fields(node, heads.named(node.tokens()));
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

  /** "An observatory, please store:". */
  private boolean isTold(List<Token> head) {
    return head.size() > 2
        && grammar.words().is(Role.VERBS, Tokens.last(head))
        && Set.of("please", "to", ",", "should", "must").contains(head.get(head.size() - 2).word());
  }

  private static List<Token> untold(List<Token> sentence) {
    List<Token> head = HeadReader.trimmed(sentence);
    return head.subList(0, head.size() - 1);
  }

  private void sentence(Node node) {
    int entities = plan.entities().size();
    boolean told = isTold(HeadReader.trimmed(node.tokens()));
    for (List<Token> part : sentences.of(node.tokens())) {
      clauses.sentence(told ? untold(part) : part);
    }
    boolean one = !told && clauses.current().isPresent() && plan.entities().size() - entities <= 1;
    boolean ofEntities = haveChildren(node) || lists.isOfEntities(node);
    boolean about = node.line().endsInColon() && clauses.isAboutFields();
    if (node.line().kind() == Line.Kind.HEADING) {
      readAll(node.children(), Place.TOP);
    } else if (one && ((about && !lists.isStructured(node)) || !ofEntities)) {
      fields(node, clauses.current());
    } else {
      readAll(node.children(), Place.ENTITIES);
    }
  }
}
