package dev.plinth.drafting;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an item that is only a name: of a field, or of an entity. */
final class ItemReader {
  private static final Set<String> BEING = Set.of("can", "may", "could", "must", "should");

  private static final Set<String> ENDS =
      Set.of("that 's all", "that is all", "thats all", "that's all", "nothing else");

  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope;
  private final References references;
  private final Mentions mentions;

  ItemReader(Grammar grammar, Plan plan, Scope scope, References references) {
    this.grammar = grammar;
    this.plan = plan;
    this.scope = scope;
    this.references = references;
    this.mentions = new Mentions(grammar, plan);
  }

  /** Tells whether "reviews (rating, comment)" ends a list of fields. */
  boolean isEntityWithFields(List<Token> tokens) {
    int open = Pieces.opening(tokens);
    if (open <= 0) {
      return false;
    }
    List<Token> noun = grammar.nouns().last(unrelated(tokens.subList(0, open)));
    List<Token> inner = tokens.subList(open + 1, Pieces.closing(tokens, open));
    boolean several = grammar.pieces().of(inner).size() > 1;
    return !noun.isEmpty()
        && several
        && grammar.words().plurals().isPlural(Tokens.last(noun).word())
        && (grammar.words().isEntity(Tokens.last(noun))
            || plan.find(grammar.nouns().entity(noun)).isPresent())
        && !grammar.fields().attributes().areOfOne(inner);
  }

  /** "Shops where I bought them" are shops. */
  static List<Token> unrelated(List<Token> head) {
    for (int i = 1; i < head.size() - 1; i++) {
      boolean noun = head.get(i - 1).tag().equals("NOUN");
      if (noun && Set.of("where", "that", "which", "who").contains(head.get(i).word())) {
        boolean listed = head.subList(i, head.size()).stream().anyMatch(LinkSense::isThem);
        return listed ? head.subList(0, i) : head;
      }
    }
    return head;
  }

  /** Reads an item of a list of fields. */
  void field(List<Token> tokens) {
    if (isDeed(tokens)) {
      return;
    }
    if (isOfTwo(tokens)) {
      scope.current().ifPresent(child -> references.parents(child, tokens, false));
      return;
    }
    Optional<EntityPlan> entity = scope.current().filter(each -> !each.fields().isEmpty());
    Optional<Attributes> said = grammar.fields().attributes().whole(tokens);
    if (entity.isPresent() && said.filter(Attributes::isRemark).isPresent()) {
      entity.get().addToLast(said.get()); // "isbn - string, unique"
      return;
    }
    List<FieldPlan> fields =
        Pieces.opening(tokens) < 0
            ? grammar.pieces().byArticle(tokens).stream()
                .flatMap(part -> read(part).stream())
                .toList()
            : read(tokens);
    scope.current().ifPresent(owner -> fields.forEach(owner::add));
    if (scope.level() == Scope.Level.FIELDS && isChoosing(tokens)) {
      scope.enter(Scope.Level.CHOICES);
    }
    if (fields.isEmpty() && scope.level() == Scope.Level.FIELDS) {
      mentions.read(tokens, false, name -> {});
    }
  }

  /** "..., tag them", "and students enroll in courses". */
  private boolean isDeed(List<Token> tokens) {
    if (tokens.size() < 2) {
      return false;
    }
    String verb = tokens.get(1).word();
    boolean others =
        tokens.size() > 2
            && grammar.words().plurals().isPlural(tokens.get(0).word())
            && tokens.get(0).tag().equals("NOUN")
            && tokens.get(1).tag().equals("VERB")
            && !verb.endsWith("ed")
            && !verb.endsWith("ing")
            && Pieces.opening(tokens) < 0;
    return others || verb.equals("them") || ENDS.contains(Tokens.words(tokens).toLowerCase(ROOT));
  }

  /** "One learner in one vehicle". */
  private static boolean isOfTwo(List<Token> tokens) {
    return tokens.size() > 4
        && tokens.size() < 9
        && tokens.get(0).is("one")
        && tokens.subList(2, tokens.size() - 1).stream().anyMatch(token -> token.is("one"));
  }

  /** Reads "is optional", said of the field that was named last. */
  void said(List<Token> tokens) {
    int being = grammar.words().at(Role.BE, tokens, 0);
    Optional<Attributes> said =
        grammar
            .fields()
            .attributes()
            .behind(tokens.subList(0, being), tokens.subList(being, tokens.size()));
    scope
        .current()
        .filter(each -> !each.fields().isEmpty())
        .ifPresent(each -> said.ifPresent(each::addToLast));
  }

  private List<FieldPlan> read(List<Token> tokens) {
    return grammar.fields().reader().read(tokens, scope.following().size() < 2).stream()
        .filter(field -> !field.name().equals("it")) // "..., that's it"
        .toList();
  }

  /** Reads "status: open, closed": what stands behind the name are attributes, or values. */
  void explained(List<Token> tokens, List<Token> right) {
    field(tokens);
    if (!right.isEmpty()
        && grammar.fields().attributes().whole(right).isEmpty()
        && !looksLikeFieldsFollow()) {
      scope.enter(Scope.Level.CHOICES);
    }
  }

  private boolean looksLikeFieldsFollow() {
    return scope.following().stream()
        .anyMatch(
            next ->
                grammar.links().first(next, link -> link.kind() == Link.Kind.COLON).isPresent());
  }

  /** "A status which is one of pending": what follows are values. */
  private boolean isChoosing(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      boolean one = tokens.get(i).is("one") && tokens.get(i + 1).is("of");
      boolean may =
          tokens.get(i + 1).is("be")
              && BEING.contains(tokens.get(i).word())
              && !isAttribute(tokens.subList(i, tokens.size()));
      boolean such = tokens.get(i).is("such") && tokens.get(i + 1).is("as");
      if (one
          || such
          || may
          || Set.of("either", "e.g.", "eg", "like", "i.e.").contains(tokens.get(i).word())) {
        return Pieces.opening(tokens) < 0;
      }
    }
    return false;
  }

  /** "May be left empty" offers no choice. */
  private boolean isAttribute(List<Token> being) {
    AttributeReader attributes = grammar.fields().attributes();
    return attributes.whole(being).isPresent()
        || attributes.behind(being.subList(0, 2), being.subList(2, being.size())).isPresent();
  }

  /** Reads prose, or an item of a list of entities. */
  void mentioned(List<Token> tokens) {
    if (scope.level() == Scope.Level.PROSE && tokens.size() < 5) {
      scope.loose().add(tokens);
    }
    Optional<String> labelled = labelled(tokens);
    if (labelled.isPresent()) {
      scope.turnTo(plan.entity(labelled.get()));
      return;
    }
    if (scope.level() == Scope.Level.PROSE && isLabel(tokens)) {
      scope.enter(Scope.Level.ENTITIES);
      return;
    }
    boolean alone = scope.following().isEmpty();
    boolean listed =
        mentions.alone(alone).read(tokens, scope.level() == Scope.Level.ENTITIES, this::mention);
    boolean many =
        tokens.size() == 1
            && grammar.words().isEntity(tokens.get(0))
            && grammar.words().plurals().isPlural(tokens.get(0).word());
    if (many && scope.level() == Scope.Level.ENTITIES) {
      scope.current().ifPresent(entity -> plan.listed().add(entity.name()));
    }
    if (listed && scope.level() == Scope.Level.PROSE) {
      scope.enter(Scope.Level.ENTITIES);
    }
    references.inPhrase(tokens);
  }

  /** "Table Vehicle, columns: ..." names what has the columns. */
  private Optional<String> labelled(List<Token> tokens) {
    int label = grammar.words().at(Role.ENTITYLABELS, tokens, 0);
    boolean fields =
        !scope.following().isEmpty()
            && grammar.words().at(Role.FIELDLABELS, scope.following().get(0), 0) > 0;
    boolean named = label > 0 && label < tokens.size() && tokens.size() < label + 4 && fields;
    return Optional.of(named ? grammar.nouns().entity(tokens.subList(label, tokens.size())) : "")
        .filter(name -> !name.isEmpty());
  }

  /** "One entity, ..." and "these tables, ..." begin a list. */
  private boolean isLabel(List<Token> tokens) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, tokens);
    return bare.size() == 1 && bare.size() < tokens.size() && Nouns.isKind(bare.get(0));
  }

  private void mention(String name) {
    if (!name.isEmpty()) {
      scope.turnTo(plan.entity(name));
      scope.mentioned().add(plan.entity(name));
    }
  }
}
