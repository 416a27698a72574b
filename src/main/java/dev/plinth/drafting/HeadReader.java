package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a line that stands alone or over others: a name, or a name behind its label. */
final class HeadReader {
  private static final int SHORT = 5;
  private static final Set<String> RARELY =
      Set.of("records", "stores", "store", "tracks", "keeps", "needs", "need", "holds");

  private static final Set<String> WANTED = Set.of("wanted", "needed", "required");

  private final Grammar grammar;
  private final Plan plan;
  private final Sentences sentences;

  HeadReader(Grammar grammar, Plan plan, Sentences sentences) {
    this.grammar = grammar;
    this.plan = plan;
    this.sentences = sentences;
  }

  /** "Entity: Course", "class Lesson", "table payments". */
  Optional<String> label(List<Token> head) {
    int length = fieldsOf(head);
    length = length > 0 ? length : grammar.words().at(Role.ENTITYLABELS, head, 0);
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

  /** "Each trench has" over a list. */
  Optional<String> holder(List<Token> head) {
    int end = head.size() - 1;
    while (end > 0 && grammar.words().at(Role.HAS, head, end) < head.size() - end) {
      end--;
    }
    if (end < 1 || end < head.size() - 4) {
      return Optional.empty();
    }
    boolean each = grammar.words().is(Role.DETERMINERS, head.get(0));
    boolean noun = head.size() - end == 1 && RARELY.contains(head.get(end).word());
    if (noun && !each) {
      return Optional.empty(); // "orchard records"
    }
    Subject subject = grammar.subjects().of(sentences.tagged(head.subList(0, end)));
    return Optional.of(
            subject.is(Subject.Kind.ENTITY) ? grammar.nouns().entity(subject.noun()) : "")
        .filter(name -> !name.isEmpty());
  }

  /** "Fields of a parking permit": gives how many tokens stand before the name. */
  private int fieldsOf(List<Token> head) {
    int label = grammar.words().at(Role.FIELDLABELS, head, 0);
    boolean of =
        label > 0
            && label + 1 < head.size()
            && (head.get(label).is("of") || head.get(label).is("for"));
    List<Token> rest = of ? head.subList(label + 1, head.size()) : List.of();
    return of ? head.size() - grammar.words().without(Role.DETERMINERS, rest).size() : 0;
  }

  /** Tells whether a line is only a name: few words and none that makes a sentence. */
  boolean isName(List<Token> line) {
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

  /** Gives the entity that the line names; none where no name can be made of it. */
  Optional<EntityPlan> named(List<Token> line) {
    List<Token> head = trimmed(line);
    boolean of = // "CRUD for movies"
        head.size() > 2
            && head.get(1).is("for")
            && grammar.subjects().isContainer(head.subList(0, 1));
    List<Token> noun =
        grammar.words().without(Role.DETERMINERS, of ? head.subList(2, head.size()) : head);
    String name = grammar.nouns().entity(noun);
    return name.isEmpty() ? Optional.empty() : Optional.of(plan.entity(name));
  }

  /** Gives the line without the marks at its end. */
  static List<Token> trimmed(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0
        && (tokens.get(end - 1).is(":")
            || tokens.get(end - 1).is("-")
            || tokens.get(end - 1).is(".")
            || (end > 1 && WANTED.contains(tokens.get(end - 1).word())))) {
      end--;
    }
    return tokens.subList(0, end);
  }
}
