package dev.plinth.drafting;

import java.util.List;
import java.util.Set;

/** Reads lines such as "GET /books/{id}": what is served is kept. */
final class EndpointReader {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final Grammar grammar;
  private final Plan plan;

  EndpointReader(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /** Tells whether the line is a method and a path. */
  static boolean isEndpoint(List<Token> line) {
    return line.size() > 1 && METHODS.contains(line.get(0).word()) && line.get(1).is("/");
  }

  /** Takes the first part of the path that is more than a version. */
  void read(List<Token> line) {
    for (Token token : line.subList(2, line.size())) {
      boolean version = token.word().length() < 4 && token.word().startsWith("v");
      if (token.isWord() && !token.is("api") && !version) {
        if (!grammar.words().is(Role.LOGIN, token) && !token.is("auth")) {
          plan.entity(grammar.nouns().entity(List.of(token)));
        }
        return;
      }
    }
  }
}
