package dev.plinth.drafting;

import dev.plinth.spec.ReservedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds a name for a project: the one it was given, what it was called, or what it keeps. */
final class ProjectName {
  private static final Set<String> CALLED = Set.of("called", "named", "titled");
  private static final Set<String> WHOLE =
      Set.of(
          "project",
          "app",
          "application",
          "api",
          "backend",
          "system",
          "service",
          "platform",
          "it",
          "database",
          "tool");
  private static final int LONGEST = 40;

  private final Grammar grammar;
  private final Plan plan;

  ProjectName(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  String of(String request, String table) {
    String given = given(Tokens.of(request));
    if (!given.isEmpty()) {
      return given;
    }
    for (List<Token> noun : plan.containers()) {
      String name = plain(noun);
      boolean says = noun.size() > 1 || !grammar.words().is(Role.GENERIC, noun.get(0));
      if (says && isFolder(name) && noun.size() < 5) {
        return name;
      }
    }
    String name = table.replace('_', '-') + "-api";
    return isFolder(name) ? name : "backend-api";
  }

  private static String given(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      boolean whole =
          CALLED.contains(tokens.get(i).word()) && WHOLE.contains(tokens.get(i - 1).word());
      int first = i + 1;
      while (whole && first < tokens.size() && tokens.get(first).isMark()) {
        first++;
      }
      if (whole && first < tokens.size()) {
        int end = first + 1;
        while (end < tokens.size() && end < first + 3 && tokens.get(end).isCapitalised()) {
          end++;
        }
        String name = plain(tokens.subList(first, end));
        return isFolder(name) ? name : "";
      }
    }
    return "";
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
