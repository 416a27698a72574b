package dev.plinth.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the name that a request gives its project: "an app called Fixit", "Title: Farm Stand". */
final class GivenName {
  private static final int MOST_WORDS = 5;
  private static final Set<String> CALLED = Set.of("called", "named", "titled");
  private static final Set<String> BEING = Set.of("is", "be", "was");
  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "„", "'", "‘", "’", "«", "`");
  private static final Set<String> LABELS =
      Set.of("title", "name", "project", "app", "product", "application", "codename");
  private static final Set<String> MAKING =
      Set.of("build", "create", "make", "develop", "design", "building", "creating", "making");
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
          "tool",
          "website",
          "site",
          "startup",
          "company",
          "business",
          "product",
          "program",
          "saas",
          "marketplace",
          "shop",
          "store");

  private final Grammar grammar;
  private final List<Token> tokens;

  GivenName(Grammar grammar, List<Token> tokens) {
    this.grammar = grammar;
    this.tokens = tokens;
  }

  /** Returns the words of the name. */
  Optional<List<Token>> find() {
    List<Token> labelled = labelled();
    if (!labelled.isEmpty()) {
      return Optional.of(labelled);
    }
    for (int i = 1; i < tokens.size(); i++) {
      List<Token> name = isIntroduced(i) ? name(i) : List.of();
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** "Title: Farm Stand" at the beginning. */
  private List<Token> labelled() {
    int colon = tokens.size() > 1 && tokens.get(1).is("name") ? 2 : 1;
    boolean labelled =
        tokens.size() > colon + 1
            && LABELS.contains(tokens.get(0).word())
            && tokens.get(colon).is(":");
    return labelled ? name(colon + 1) : List.of();
  }

  private boolean isIntroduced(int at) {
    Token before = tokens.get(at - 1);
    if (CALLED.contains(before.word())) {
      return at > 1 && isCalled(at);
    }
    if (isSaid(at)) {
      return true;
    }
    if (isQuote(at)) { // an app, "Walkies"
      int noun = before.is(",") || before.is(":") ? at - 2 : at - 1;
      return noun >= 0 && WHOLE.contains(tokens.get(noun).word());
    }
    return MAKING.contains(before.word()) // "create FleetTrack, an app"
        && tokens.get(at).isCapitalised()
        && at + 2 < tokens.size()
        && tokens.get(at + 1).is(",")
        && Verbs.isArticle(tokens.get(at + 2));
  }

  /** "Call it Brewlog", "the project name is Brewlog". */
  private boolean isSaid(int at) {
    if (at < 2 || !(isQuote(at) || tokens.get(at).isCapitalised())) {
      return false;
    }
    Token last = tokens.get(at - 1);
    Token first = tokens.get(at - 2);
    boolean told = (last.is("it") || last.is("this")) && (first.is("call") || first.is("name"));
    boolean named = last.is("is") && first.is("name") && at > 2 && isWhole(tokens.get(at - 3));
    return told || named;
  }

  private static boolean isWhole(Token token) {
    return WHOLE.contains(token.word()) && !token.is("it");
  }

  private boolean isCalled(int at) {
    Token noun = tokens.get(at - 2);
    if (BEING.contains(noun.word()) && at > 2) {
      noun = tokens.get(at - 3);
    }
    boolean said = isQuote(at) || tokens.get(at).isCapitalised();
    return WHOLE.contains(noun.word())
        || (said
            && noun.isWord()
            && !Nouns.isKind(noun)
            && !grammar.words().is(Role.PEOPLE, noun)
            && !grammar.words().is(Role.FIELDLABELS, noun)
            && !grammar.words().is(Role.CHOOSING, noun)
            && !grammar.words().plurals().isPlural(noun.word()));
  }

  private boolean isQuote(int at) {
    return QUOTES.contains(tokens.get(at).text());
  }

  /** Returns the quoted words, or the capitalised ones, or one word. */
  private List<Token> name(int from) {
    int first = from;
    while (first < tokens.size() && tokens.get(first).isMark()) {
      first++;
    }
    boolean quoted = first > from && isQuote(first - 1);
    int end = first;
    while (end < tokens.size() && end < first + MOST_WORDS && isPart(first, end, quoted)) {
      end++;
    }
    return tokens.subList(Math.min(first, end), end);
  }

  private boolean isPart(int first, int at, boolean quoted) {
    Token token = tokens.get(at);
    return !token.isMark() && (quoted || at == first || token.isCapitalised());
  }
}
