package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sentences, one after the other, and writes down in a plan what they ask for. What was
 * spoken of last is remembered, since the next sentence may say "it".
 */
final class ClauseReader {
  /** What a plain item of a list is at this place. */
  private enum Level {
    PROSE,
    ENTITIES,
    FIELDS,
    PARENTS,
    CHOICES,
    IGNORED
  }

  private static final Set<String> CHOICES =
      Set.of(
          "can be",
          "is either",
          "is one of",
          "can be either",
          "may be",
          "are either",
          "can be one of",
          "one of");

  private static final Set<String> RARELY =
      Set.of(
          "store", "stores", "records", "tracks", "keeps", "holds", "hold", "save", "saves", "gets",
          "needs");

  private final Grammar grammar;
  private final Plan plan;
  private final Mentions mentions;
  private final Likeness likeness;
  private final References references;
  private Level level = Level.PROSE;
  private Optional<EntityPlan> current = Optional.empty();
  private List<List<Token>> loose = new ArrayList<>();
  private List<List<Token>> following = List.of();

  ClauseReader(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
    this.mentions = new Mentions(grammar, plan);
    this.likeness = new Likeness(grammar);
    this.references = new References(grammar, plan);
  }

  /** Gives the entity that was spoken of last. */
  Optional<EntityPlan> current() {
    return current;
  }

  /** Makes an entity the one that is spoken of. */
  void turnTo(EntityPlan entity) {
    current = Optional.of(entity);
  }

  /** Tells whether a list that follows would be of the current entity's fields. */
  boolean isAboutFields() {
    return level == Level.FIELDS;
  }

  /** Reads a sentence of prose. */
  void sentence(List<Token> tokens) {
    read(tokens, Level.PROSE);
  }

  /** Reads an item, or several, of a list of entities. */
  void entities(List<Token> tokens) {
    read(tokens, Level.ENTITIES);
  }

  /** Reads an item, or several, of a list of the current entity's fields. */
  void fields(List<Token> tokens) {
    read(tokens, Level.FIELDS);
  }

  private void read(List<Token> tokens, Level start) {
    level = start;
    loose = new ArrayList<>();
    Optional<Whole> whole = start == Level.PROSE ? Whole.find(grammar, tokens) : Optional.empty();
    List<Token> rest = tokens;
    if (whole.isPresent()) {
      turnTo(plan.entity(whole.get().entity()));
      level = Level.FIELDS;
      rest = whole.get().list();
    }
    List<List<Token>> pieces = grammar.pieces().of(rest);
    for (int i = 0; i < pieces.size(); i++) {
      following = pieces.subList(i + 1, pieces.size());
      piece(pieces.get(i));
    }
    references.share();
  }

  private void piece(List<Token> tokens) {
    List<Token> bare = grammar.words().without(Role.FILLERS, tokens);
    if (bare.isEmpty() || level == Level.IGNORED) {
      return;
    }
    if (level == Level.CHOICES) {
      if (grammar.words().at(Role.ARTICLES, bare, 0) == 0) {
        return;
      }
      level = Level.FIELDS;
    }
    Optional<Link> link = grammar.links().first(bare, found -> isLink(bare, found));
    if (link.isEmpty() && isLogin(bare)) {
      return;
    }
    if (link.isPresent()) {
      linked(bare.subList(0, link.get().start()), link.get(), bare);
    } else {
      plain(bare);
    }
  }

  private boolean isLogin(List<Token> tokens) {
    boolean brackets = Pieces.opening(tokens) >= 0;
    return !brackets
        && (grammar.words().of(Role.LOGIN).find(tokens) >= 0
            || grammar.words().of(Role.NOLOGIN).find(tokens) >= 0)
        && !(level == Level.FIELDS && tokens.size() < 4);
  }

  private boolean isLink(List<Token> tokens, Link link) {
    List<Token> left = tokens.subList(0, link.start());
    List<Token> right = tokens.subList(link.end(), tokens.size());
    return switch (link.kind()) {
      case COLON -> !left.isEmpty();
      case DASH -> !left.isEmpty() && left.size() <= 4 && !right.isEmpty();
      case BE ->
          level != Level.FIELDS && isRemark(left, link, tokens)
              || level == Level.FIELDS && isOwnSubject(left) && isRemark(left, link, tokens);
      case REFERS ->
          !right.isEmpty() && (isSubject(left, link) || left.isEmpty() && current.isPresent());
      case MANY ->
          !right.isEmpty() && (isSubject(left, link) || left.isEmpty() && current.isPresent());
      case HAS, WITH -> !right.isEmpty() && isHolder(tokens, link);
    };
  }

  private boolean isSubject(List<Token> left, Link link) {
    Subject subject = grammar.subjects().of(left);
    return switch (subject.kind()) {
      case ENTITY ->
          level != Level.FIELDS
              || subject.sure()
              || plan.find(grammar.nouns().entity(subject.noun())).isPresent();
      case BEFORE -> current.isPresent();
      case CONTAINER -> link.kind() != Link.Kind.REFERS;
      default -> false;
    };
  }

  private boolean isHolder(List<Token> tokens, Link link) {
    List<Token> left = tokens.subList(0, link.start());
    List<Token> right =
        grammar.words().without(Role.DETERMINERS, tokens.subList(link.end(), tokens.size()));
    if (grammar.words().at(Role.LOGIN, right, 0) > 0) {
      return false;
    }
    if (left.isEmpty()) {
      boolean flag =
          right.size() == tokens.size() - 1 && right.size() < 3 && tokens.get(0).is("has");
      return level != Level.PROSE && link.kind() == Link.Kind.HAS && current.isPresent() && !flag;
    }
    Subject subject = grammar.subjects().of(left);
    if (subject.is(Subject.Kind.LABEL) || subject.is(Subject.Kind.FIELD_LABEL)) {
      return true;
    }
    boolean rare =
        RARELY.contains(tokens.get(link.start()).word()) && link.end() - link.start() == 1;
    return isSubject(left, link) && (!rare || subject.sure() && !tokens.get(link.end()).is(":"));
  }

  private boolean isRemark(List<Token> left, Link link, List<Token> tokens) {
    List<Token> right = tokens.subList(link.end(), tokens.size());
    return !left.isEmpty()
        && left.size() < 9
        && (said(link, tokens, right).isPresent() || isChoice(link, tokens) && !right.isEmpty());
  }

  private static boolean isChoice(Link link, List<Token> tokens) {
    return CHOICES.contains(Subjects.phrase(tokens.subList(link.start(), link.end())));
  }

  private Optional<Attributes> said(Link link, List<Token> tokens, List<Token> right) {
    String be = Subjects.phrase(tokens.subList(link.start(), link.end()));
    boolean denied = be.contains("not") || be.contains("n't");
    return denied
        ? grammar.fields().attributes().denied(right)
        : grammar.fields().attributes().whole(right);
  }

  private boolean isOwnSubject(List<Token> left) {
    return Nouns.column(grammar.words().without(Role.DETERMINERS, left)).length() > 0
        && current
            .map(
                entity ->
                    entity
                        .fields()
                        .containsKey(Nouns.column(grammar.words().without(Role.DETERMINERS, left))))
            .orElse(false);
  }

  private void linked(List<Token> left, Link link, List<Token> tokens) {
    List<Token> right = tokens.subList(link.end(), tokens.size());
    switch (link.kind()) {
      case COLON, DASH -> headed(left, right, tokens);
      case BE -> remark(left, link, tokens);
      case REFERS -> refers(left, right);
      case MANY -> many(left, right);
      case HAS -> holds(left, right, grammar.subjects().of(left), isBareWith(link, tokens));
      case WITH -> holds(left, right, grammar.subjects().of(left), true);
    }
  }

  private static boolean isBareWith(Link link, List<Token> tokens) {
    return tokens.get(link.start()).is("including") || tokens.get(link.start()).is("featuring");
  }

  private void remark(List<Token> left, Link link, List<Token> tokens) {
    List<Token> right = tokens.subList(link.end(), tokens.size());
    Optional<Attributes> said = said(link, tokens, right);
    loose.add(left);
    for (List<Token> noun : loose) {
      plan.remarks().add(remarkOn(noun, said.orElse(Attributes.NONE)));
    }
    loose = new ArrayList<>();
    if (said.isEmpty()) {
      level = Level.CHOICES;
    }
  }

  private Plan.Remark remarkOn(List<Token> left, Attributes attributes) {
    List<Token> noun =
        grammar.words().without(Role.DETERMINERS, grammar.words().without(Role.FILLERS, left));
    int own = Whole.possessive(noun);
    if (own > 0) {
      EntityPlan owner =
          plan.entity(grammar.nouns().entity(grammar.nouns().last(noun.subList(0, own))));
      return new Plan.Remark(
          Optional.of(owner), Nouns.column(noun.subList(own + 1, noun.size())), attributes);
    }
    for (int i = 1; i < noun.size() - 1; i++) {
      if (noun.get(i).is("of") || noun.get(i).is("for")) {
        String entity = grammar.nouns().entity(grammar.nouns().last(noun));
        if (plan.find(entity).isPresent()) {
          return new Plan.Remark(plan.find(entity), Nouns.column(noun.subList(0, i)), attributes);
        }
      }
    }
    return new Plan.Remark(Optional.empty(), Nouns.column(noun), attributes);
  }

  private void refers(List<Token> left, List<Token> right) {
    if (!left.isEmpty()) {
      subjectEntity(left).ifPresent(this::turnTo);
    }
    current.ifPresent(entity -> references.parents(entity, right));
    level = Level.PARENTS;
  }

  private void many(List<Token> left, List<Token> right) {
    Optional<EntityPlan> parent = left.isEmpty() ? current : subjectEntity(left);
    if (parent.isPresent()) {
      turnTo(parent.get());
      references.children(parent.get(), right);
      level = Level.FIELDS;
    } else {
      level = Level.ENTITIES;
      piece(right);
    }
  }

  private Optional<EntityPlan> subjectEntity(List<Token> left) {
    Subject subject = grammar.subjects().of(left);
    if (subject.is(Subject.Kind.BEFORE)) {
      return current;
    }
    String name = grammar.nouns().entity(subject.noun());
    boolean entity = subject.is(Subject.Kind.ENTITY) && !name.isEmpty();
    return entity ? Optional.of(plan.entity(name)) : Optional.empty();
  }

  private void headed(List<Token> left, List<Token> right, List<Token> tokens) {
    if (level == Level.FIELDS && !isNewEntity(left, right)) {
      field(tokens);
      if (!right.isEmpty()
          && grammar.fields().attributes().whole(right).isEmpty()
          && !looksLikeFieldsFollow()) {
        level = Level.CHOICES;
      }
      return;
    }
    holds(left, right, grammar.subjects().of(left), false);
  }

  private boolean looksLikeFieldsFollow() {
    return following.stream()
        .anyMatch(
            next ->
                grammar.links().first(next, link -> link.kind() == Link.Kind.COLON).isPresent());
  }

  private boolean isNewEntity(List<Token> left, List<Token> right) {
    Subject subject = grammar.subjects().of(left);
    boolean typed = grammar.fields().attributes().whole(right).isPresent();
    return subject.is(Subject.Kind.ENTITY)
        && !typed
        && (subject.sure() && grammar.words().isEntity(last(left))
            || left.get(0).isCapitalised() && grammar.words().isEntity(last(left)));
  }

  private static Token last(List<Token> tokens) {
    return tokens.get(tokens.size() - 1);
  }

  private void holds(List<Token> left, List<Token> right, Subject subject, boolean with) {
    switch (subject.kind()) {
      case ENTITY -> {
        if (isWholeOfEntities(subject, with, right)) {
          level = Level.ENTITIES;
        } else {
          holder(left, subject);
        }
      }
      case CONTAINER -> container(subject, left, right);
      case LABEL -> level = Level.ENTITIES;
      case FIELD_LABEL -> level = current.isPresent() ? Level.FIELDS : Level.PROSE;
      case BEFORE -> level = current.isPresent() ? Level.FIELDS : Level.ENTITIES;
      case NOBODY -> {
        if (left.isEmpty() && current.isPresent()) {
          level = likeness.isBracketed(items(right)) ? Level.ENTITIES : Level.FIELDS;
          break;
        }
        boolean listed = mentions.read(left, false, this::mention);
        level =
            listed && current.isPresent() && !likeness.isOfEntities(items(right))
                ? Level.FIELDS
                : Level.ENTITIES;
      }
    }
    references.inPhrase(left);
    if (!right.isEmpty()) {
      piece(right);
    }
  }

  /** "A playlist with songs (title, artist)": what has a list of entities is the backend. */
  private boolean isWholeOfEntities(Subject subject, boolean with, List<Token> right) {
    if (with) {
      return !subject.sure() && likeness.isOfEntities(items(right));
    }
    return (!subject.sure() || likeness.isBracketed(items(right)))
        && likeness.isOfEntities(items(right));
  }

  private void holder(List<Token> left, Subject subject) {
    String name = grammar.nouns().entity(subject.noun());
    if (name.isEmpty()) {
      return;
    }
    mentions.read(
        left.subList(0, Math.max(0, left.indexOf(subject.noun().get(0)))), false, this::mention);
    EntityPlan entity = plan.entity(name);
    turnTo(entity);
    level = Level.FIELDS;
    if (!loose.isEmpty()) {
      references.alike(entity, loose);
      loose = new ArrayList<>();
    }
  }

  private void container(Subject subject, List<Token> left, List<Token> right) {
    plan.containers().add(subject.noun());
    List<Token> before = left.subList(0, Math.max(0, left.indexOf(subject.noun().get(0))));
    boolean entities = likeness.isOfEntities(items(right));
    if (entities || isHolderItself(right)) {
      mentions.read(before, false, name -> {});
      level = Level.ENTITIES;
      return;
    }
    List<Token> noun = subject.noun();
    boolean pure =
        grammar.subjects().isContainer(noun)
            || (noun.size() > 1
                && grammar.words().is(Role.SOFTCONTAINERS, noun.get(noun.size() - 1)));
    List<Token> inner = pure ? noun.subList(0, noun.size() - 1) : noun;
    String name =
        inner.isEmpty() || grammar.words().is(Role.GENERIC, inner.get(inner.size() - 1))
            ? ""
            : grammar.nouns().entity(inner);
    if (name.isEmpty()) {
      level = Level.ENTITIES;
    } else {
      turnTo(plan.entity(name));
      level = Level.FIELDS;
    }
  }

  /** "A shortener: links with a url" begins a list of entities. */
  private boolean isHolderItself(List<Token> right) {
    return grammar
        .links()
        .first(right, link -> link.kind() == Link.Kind.WITH || link.kind() == Link.Kind.HAS)
        .map(link -> grammar.subjects().of(right.subList(0, link.start())))
        .filter(subject -> subject.is(Subject.Kind.ENTITY) && subject.sure())
        .isPresent();
  }

  private List<List<Token>> items(List<Token> first) {
    List<List<Token>> items = new ArrayList<>();
    if (!first.isEmpty()) {
      items.add(first);
    }
    items.addAll(following);
    return items;
  }

  private void plain(List<Token> tokens) {
    switch (level) {
      case FIELDS -> fieldOrClause(tokens);
      case PARENTS -> current.ifPresent(entity -> references.moreParents(entity, tokens));
      case IGNORED, CHOICES -> {}
      case PROSE, ENTITIES -> bracketed(tokens);
    }
  }

  private void fieldOrClause(List<Token> tokens) {
    int open = Pieces.opening(tokens);
    if (open > 0 && isEntityWithFields(tokens, open)) {
      level = Level.ENTITIES;
      bracketed(tokens);
      return;
    }
    field(tokens);
  }

  private boolean isEntityWithFields(List<Token> tokens, int open) {
    List<Token> noun = grammar.nouns().last(tokens.subList(0, open));
    List<Token> inner = tokens.subList(open + 1, Pieces.closing(tokens, open));
    boolean several = grammar.pieces().of(inner).size() > 1;
    return !noun.isEmpty()
        && several
        && grammar.words().plurals().isPlural(last(noun).word())
        && grammar.words().isEntity(last(noun))
        && grammar.fields().attributes().whole(inner).isEmpty();
  }

  private void field(List<Token> tokens) {
    List<FieldPlan> fields = grammar.fields().reader().read(tokens, following.size() < 2);
    current.ifPresent(entity -> fields.forEach(entity::add));
    if (level == Level.FIELDS && isChoosing(tokens)) {
      level = Level.CHOICES;
    }
    if (fields.isEmpty() && level == Level.FIELDS) {
      mentions.read(tokens, false, name -> {});
    }
  }

  /** "A status which is one of pending": what follows are values. */
  private static boolean isChoosing(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      boolean one = tokens.get(i).is("one") && tokens.get(i + 1).is("of");
      boolean such = tokens.get(i).is("such") && tokens.get(i + 1).is("as");
      if (one
          || such
          || Set.of("either", "e.g.", "eg", "like", "i.e.").contains(tokens.get(i).word())) {
        return Pieces.opening(tokens) < 0;
      }
    }
    return false;
  }

  private void bracketed(List<Token> tokens) {
    int open = Pieces.opening(tokens);
    if (open <= 0) {
      mentioned(tokens);
      return;
    }
    List<Token> head = tokens.subList(0, open);
    int close = Pieces.closing(tokens, open);
    List<Token> inner = tokens.subList(open + 1, close);
    List<Token> behind = tokens.subList(Math.min(close + 1, tokens.size()), tokens.size());
    Subject subject = grammar.subjects().of(head);
    Optional<Attributes> said = grammar.fields().attributes().whole(inner);
    boolean listed = level == Level.ENTITIES || subject.sure();
    if (said.isPresent()) {
      mentioned(head);
      current.filter(entity -> said.get().isInternal()).ifPresent(EntityPlan::hide);
    } else if (isLogin(inner)) {
      mentioned(head);
    } else {
      Level before = level;
      opened(head, inner);
      level = listed || before == Level.PROSE ? Level.ENTITIES : before;
    }
    if (!behind.isEmpty()) {
      piece(behind);
    }
  }

  private void opened(List<Token> head, List<Token> inner) {
    List<List<Token>> items = grammar.pieces().of(inner);
    List<List<Token>> outer = following;
    following = items.isEmpty() ? List.of() : items.subList(1, items.size());
    Subject noun = grammar.subjects().of(head);
    boolean label =
        noun.is(Subject.Kind.FIELD_LABEL)
            || noun.is(Subject.Kind.LABEL) && !likeness.isOfEntities(items);
    Subject subject = label ? grammar.subjects().ofNoun(head) : noun;
    holds(head, items.isEmpty() ? List.of() : items.get(0), subject, false);
    for (int i = 1; i < items.size(); i++) {
      following = items.subList(i + 1, items.size());
      piece(items.get(i));
    }
    following = outer;
  }

  private void mentioned(List<Token> tokens) {
    if (level == Level.PROSE && tokens.size() < 5) {
      loose.add(tokens);
    }
    boolean listed = mentions.read(tokens, level == Level.ENTITIES, this::mention);
    if (listed && level == Level.PROSE) {
      level = Level.ENTITIES;
    }
    references.inPhrase(tokens);
  }

  private void mention(String name) {
    if (!name.isEmpty()) {
      turnTo(plan.entity(name));
    }
  }
}
