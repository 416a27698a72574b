package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import dev.plinth.spec.ReservedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a name for a project: the given one, the thing that it is about, or its first entity. */
final class ProjectName {
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 5;

  /** The number of tokens of a greeting, which another sentence follows. */
  private static final int SHORT = 6;

  private final Grammar grammar;
  private final Plan plan;
  private final List<Entity> entities;

  ProjectName(Grammar grammar, Plan plan, List<Entity> entities) {
    this.grammar = grammar;
    this.plan = plan;
    this.entities = entities;
  }

  /**
   * Returns the name.
   *
   * @param request the whole request
   * @param sentences the sentences outside lists, tagged
   */
  String of(String request, List<List<Token>> sentences) {
    return new GivenName(grammar, Tokens.of(request))
        .find()
        .map(ProjectName::plain)
        .filter(ProjectName::isFolder)
        .or(() -> subjectMatter(sentences))
        .or(this::container)
        .orElseGet(this::firstEntity);
  }

  private Optional<String> subjectMatter(List<List<Token>> sentences) {
    for (List<Token> sentence : sentences) {
      Optional<List<Token>> thing = new SubjectMatter(grammar, sentence).find();
      if (thing.isPresent() || sentence.size() > SHORT) {
        return thing.map(this::named).filter(ProjectName::isName);
      }
    }
    return Optional.empty();
  }

  private String named(List<Token> noun) {
    return oneEntity(noun).map(ProjectName::api).orElseGet(() -> plain(noun));
  }

  /** Returns the entity of which this is the only word, which alone would not name a project. */
  private Optional<Entity> oneEntity(List<Token> noun) {
    String name = grammar.nouns().entity(noun);
    return noun.size() > 1
        ? Optional.empty()
        : entities.stream().filter(entity -> entity.name().equals(name)).findFirst();
  }

  private static boolean isName(String name) {
    return name.length() > 1 && isFolder(name) && WordFile.split(name, "-").size() <= MOST_WORDS;
  }

  private Optional<String> container() {
    Stream<List<Token>> containers = plan.containers().stream();
    return containers
        .filter(noun -> oneEntity(noun).isEmpty())
        .filter(noun -> noun.stream().anyMatch(one -> !grammar.words().is(Role.GENERIC, one)))
        .map(ProjectName::plain)
        .filter(ProjectName::isName)
        .findFirst();
  }

  private String firstEntity() {
    String name = api(entities.get(0));
    return isFolder(name) ? name : "backend-api";
  }

  private static String api(Entity entity) {
    return entity.tableName().replace('_', '-') + "-api";
  }

  private static String plain(List<Token> tokens) {
    List<String> parts = new ArrayList<>();
    tokens.forEach(token -> parts.addAll(Nouns.parts(token.word())));
    return String.join("-", parts);
  }

  private static boolean isFolder(String name) {
    return !name.isEmpty() && name.length() <= LONGEST && !ReservedNames.isDeviceName(name);
  }
}
