package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads tables of Markdown: a row a field, or a row an entity. */
final class TableReader {
  private final Grammar grammar;
  private final Plan plan;

  TableReader(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /**
   * Reads a table.
   *
   * @param rows its lines
   * @param entity whose fields they are where the table does not say
   */
  void read(List<Line> rows, Optional<EntityPlan> entity) {
    List<List<List<Token>>> cells =
        rows.stream().map(row -> cells(row.tokens())).filter(row -> !row.isEmpty()).toList();
    if (cells.isEmpty()) {
      return; // nothing but bars
    }
    List<List<Token>> head = cells.get(0);
    int owner = column(head, Role.ENTITYLABELS);
    int type = find(head, "type");
    Optional<EntityPlan> whose = entity;
    if (owner < 0
        && type > 0
        && column(head, Role.FIELDLABELS) < 0
        && !head.get(0).get(0).is("name")) {
      whose = Optional.of(plan.entity(grammar.nouns().entity(head.get(0))));
    }
    for (List<List<Token>> row : cells.subList(1, cells.size())) {
      if (row.stream().flatMap(List::stream).anyMatch(Token::isWord)) {
        row(row, owner, whose);
      }
    }
  }

  private void row(List<List<Token>> row, int owner, Optional<EntityPlan> whose) {
    Optional<EntityPlan> entity = whose;
    if (owner >= 0 && owner < row.size()) {
      String name = grammar.nouns().entity(row.get(owner));
      entity = name.isEmpty() ? Optional.empty() : Optional.of(plan.entity(name));
    }
    int at = owner == 0 ? 1 : 0;
    if (entity.isEmpty() || at >= row.size()) {
      return;
    }
    Attributes said = Attributes.NONE;
    for (List<Token> cell : row.subList(at + 1, row.size())) {
      said = said.and(grammar.fields().attributes().whole(cell).orElse(Attributes.NONE));
    }
    EntityPlan taker = entity.get();
    List<List<Token>> items = grammar.pieces().of(row.get(at));
    for (List<Token> item : items) {
      Attributes all = items.size() == 1 ? said : Attributes.NONE;
      grammar.fields().reader().read(item, false).forEach(field -> taker.add(field.with(all)));
    }
  }

  private int column(List<List<Token>> head, Role role) {
    for (int i = 0; i < head.size(); i++) {
      boolean type = head.get(i).get(0).is("type");
      if (!type && grammar.words().of(role).isWhole(head.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int find(List<List<Token>> head, String word) {
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).stream().anyMatch(token -> token.is(word))) {
        return i;
      }
    }
    return -1;
  }

  private static List<List<Token>> cells(List<Token> row) {
    List<List<Token>> cells = new ArrayList<>();
    List<Token> cell = new ArrayList<>();
    for (Token token : row) {
      if (!token.is("|")) {
        cell.add(token);
      } else if (!cell.isEmpty()) {
        cells.add(cell);
        cell = new ArrayList<>();
      }
    }
    if (!cell.isEmpty()) {
      cells.add(cell);
    }
    return cells;
  }
}
