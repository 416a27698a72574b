package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;

/**
 * Reads sentences, one after the other, and writes down in a plan what they ask for. What was
 * spoken of last is remembered, since the next sentence may say "it".
 */
final class ClauseReader {
  private final Grammar grammar;
  private final Plan plan;
  private final Scope scope = new Scope();
  private final References references;
  private final LinkSense sense;
  private final RemarkReader remarks;
  private final ListHeads heads;
  private final ItemReader items;
  private final RelationReader relations;
  private final LooseReader loose;
  private final ListReader lists;
  private final BareList bareLists;
  private final Openings openings;
  private final Story story;
  private final Wordings wordings;
  private final Unowned unowned;

  ClauseReader(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
    this.references = new References(grammar, plan);
    this.sense = new LinkSense(grammar, plan, scope);
    this.remarks = new RemarkReader(grammar, plan, scope);
    this.heads = new ListHeads(grammar, scope);
    HolderReader holders = new HolderReader(grammar, plan, scope, references, heads);
    this.items = new ItemReader(grammar, plan, scope, references);
    this.relations = new RelationReader(grammar, plan, scope, references);
    this.loose = new LooseReader(grammar, plan, scope, references);
    this.lists = new ListReader(grammar, scope, sense, items, holders, this::piece);
    this.bareLists = new BareList(grammar, plan);
    this.openings = new Openings(grammar, plan, scope, items, this::piece);
    this.story = new Story(grammar, scope);
    this.wordings = new Wordings(grammar);
    this.unowned = new Unowned(grammar, plan, scope);
  }

  /** Gives the entity that was spoken of last. */
  Optional<EntityPlan> current() {
    return scope.current();
  }

  /** Makes an entity the one that is spoken of. */
  void turnTo(EntityPlan entity) {
    scope.turnTo(entity);
  }

  /** Tells whether a list that follows would be of the current entity's fields. */
  boolean isAboutFields() {
    return scope.level() == Scope.Level.FIELDS;
  }

  /** Reads a sentence of prose. */
  void sentence(List<Token> tokens) {
    read(wordings.plain(tokens), Scope.Level.PROSE);
  }

  /** Reads an item, or several, of a list of entities. */
  void entities(List<Token> tokens) {
    read(tokens, Scope.Level.ENTITIES);
  }

  /** Reads an item, or several, of a list of the current entity's fields. */
  void fields(List<Token> tokens) {
    read(tokens, Scope.Level.FIELDS);
  }

  private void read(List<Token> tokens, Scope.Level start) {
    if (start == Scope.Level.PROSE
        && Story.isUnwanted(grammar.words().without(Role.FILLERS, tokens))) {
      return;
    }
    scope.enter(start);
    scope.forget();
    Optional<Inversion> inversion =
        start == Scope.Level.PROSE
            ? Inversion.find(grammar, tokens).or(() -> unowned.find(tokens))
            : Optional.empty();
    List<Token> rest = tokens;
    if (inversion.isPresent()) {
      scope.turnTo(plan.entity(inversion.get().entity()));
      scope.enter(Scope.Level.FIELDS);
      rest = inversion.get().list();
    }
    List<List<Token>> pieces = grammar.pieces().of(rest);
    if (start == Scope.Level.PROSE) {
      bareLists.read(pieces);
    }
    for (int i = 0; i < pieces.size(); i++) {
      scope.follow(pieces.subList(i + 1, pieces.size()));
      piece(pieces.get(i));
    }
    boolean several =
        scope.mentioned().size() > 1 && pieces.stream().skip(1).anyMatch(loose::isMany);
    if (start == Scope.Level.ENTITIES || several) {
      scope.mentioned().forEach(entity -> plan.listed().add(entity.name()));
    }
    references.share();
  }

  private void piece(List<Token> tokens) {
    List<Token> bare = openings.without(tokens);
    if (bare.isEmpty() || openings.isRead(tokens, bare)) {
      return;
    }
    Optional<Link> link = grammar.links().first(bare, found -> sense.isLink(bare, found));
    boolean plainly = link.filter(found -> found.kind() != Link.Kind.BE).isEmpty();
    if (plainly && sense.isLogin(bare)) {
      bareLists.container(bare);
      return;
    }
    if (story.isNothing(bare)) {
      return;
    }
    if (link.isPresent()) {
      linked(bare.subList(0, link.get().start()), link.get(), bare);
    } else {
      plain(bare);
    }
  }

  private void linked(List<Token> left, Link link, List<Token> tokens) {
    List<Token> right = tokens.subList(link.end(), tokens.size());
    loose.subjectOf(left, tokens.get(0)).ifPresent(scope::turnTo);
    if (left.isEmpty() && link.kind() == Link.Kind.HAS && LinkSense.isOfEach(tokens.get(0))) {
      scope.current().ifPresent(entity -> references.together(entity, scope.mentioned()));
    }
    switch (link.kind()) {
      case COLON, DASH -> lists.headed(left, right, tokens);
      case BE -> remarks.remark(left, link, tokens);
      case REFERS, TOUCHES -> refers(left, right, link.kind() == Link.Kind.REFERS);
      case MANY -> many(left, right);
      case HAS ->
          lists.holds(left, right, heads.subject(left, right), LinkSense.isWeak(link, tokens));
      case WITH -> lists.holds(left, right, grammar.subjects().of(left), true);
    }
  }

  private void refers(List<Token> left, List<Token> right, boolean certain) {
    int colon = Pieces.colon(right);
    int with = colon < 0 ? grammar.words().of(Role.WITH).find(right) : -1;
    int list = colon < 0 ? with : colon;
    relations.refers(left, list <= 0 ? right : right.subList(0, list), certain);
    if (list > 0 && list + 1 < right.size()) { // "a bid is made on a lot: amount", "... with it"
      scope.enter(Scope.Level.FIELDS);
      piece(right.subList(list + 1, right.size()));
    }
  }

  private void many(List<Token> left, List<Token> right) {
    if (!relations.many(left, right)) {
      scope.enter(Scope.Level.ENTITIES);
      piece(right);
      return;
    }
    int with = grammar.words().of(Role.WITH).find(right);
    if (with > 0 && with + 1 < right.size()) { // "has many inspections with a date"
      List<Token> child = grammar.nouns().last(right.subList(0, with));
      scope.turnTo(plan.entity(child.isEmpty() ? "" : grammar.nouns().entity(child)));
      piece(right.subList(with + 1, right.size()));
    }
  }

  /** "..., and monsters (name, class)". */
  private boolean isManyWithList(List<Token> tokens) {
    int open = Pieces.opening(tokens);
    return open > 0 && loose.isMany(tokens.subList(0, open));
  }

  /** "..., and leave reviews" is one more thing to do. */
  private boolean isDeed(List<Token> tokens) {
    return tokens.size() == 2
        && grammar.words().is(Role.VERBS, tokens.get(0))
        && !grammar.words().isEntity(tokens.get(0))
        && grammar.words().plurals().isPlural(tokens.get(1).word())
        && grammar.words().isEntity(tokens.get(1));
  }

  private void plain(List<Token> tokens) {
    if (scope.level() == Scope.Level.FIELDS && isDeed(tokens)) {
      scope.enter(Scope.Level.ENTITIES);
    }
    boolean entity =
        items.isEntityWithFields(tokens)
            || (scope.level() == Scope.Level.FIELDS && loose.isFollowedByWith(tokens))
            || (scope.level() == Scope.Level.PARENTS && isManyWithList(tokens));
    if (entity && scope.level() != Scope.Level.CHOICES) {
      scope.enter(Scope.Level.ENTITIES);
    }
    switch (scope.level()) {
      case FIELDS -> items.field(tokens);
      case PARENTS -> scope.current().ifPresent(child -> references.moreParents(child, tokens));
      case CHOICES -> {}
      case PROSE, ENTITIES -> lists.bracketed(tokens);
    }
  }
}
