package dev.plinth.drafting;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what prose says is kept: "manage books", "users can post recipes", "an API for cars". */
final class Mentions {
  private static final Set<String> TOWARDS =
      Set.of("for", "of", "about", "on", "around", "regarding", "concerning", "with");
  private static final Set<String> MODALS =
      Set.of("can", "should", "must", "may", "will", "could", "need", "who", "want");
  private static final Set<String> STOPPING =
      Set.of(
          "by", "from", "in", "into", "via", "through", "at", "to", "using", "without", "as",
          "when", "if", "before", "after", "against", "over", "between", "like", "than", "because",
          "since", "within", "under", "per", "their", "'s");

  private static final Set<String> ADDRESSING =
      Set.of("show", "shows", "tell", "tells", "let", "lets", "help", "helps", "give", "gives");

  private static final Set<String> KEEPING =
      Set.of("store", "storing", "track", "tracking", "manage", "managing", "save", "saving");
  private static final Set<String> OWNING = Set.of("run", "own", "operate", "make");

  private final Grammar grammar;
  private final Plan plan;
  private final Things things;

  Mentions(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
    this.things = new Things(grammar);
  }

  /** Gives a reader of a phrase that stands alone, or of one that others follow. */
  Phrase alone(boolean alone) {
    return new Phrase(alone);
  }

  /**
   * Takes each entity that is mentioned.
   *
   * @param governed whether the first noun is one whatever stands before it
   * @return whether what follows "and" is mentioned too
   */
  boolean read(List<Token> tokens, boolean governed, Consumer<String> taker) {
    return alone(true).read(tokens, governed, taker);
  }

  /** Reads one phrase, from its first token to its last. */
  final class Phrase {
    private final boolean alone;
    private boolean wanted;
    private boolean listed;
    private boolean behindWhole;
    private boolean addressed;
    private boolean kept;
    private boolean owned;

    private Phrase(boolean alone) {
      this.alone = alone;
    }

    /** Does what {@link Mentions#read} does. */
    boolean read(List<Token> tokens, boolean governed, Consumer<String> taker) {
      wanted = governed;
      listed = governed;
      int at = 0;
      while (at < tokens.size()) {
        List<Token> noun = nounAt(tokens, at);
        if (noun.isEmpty()) {
          at += other(tokens, at);
        } else {
          int behind = at + Math.max(1, span(tokens, at));
          noun(tokens, behind, things.plain(noun), governed, taker);
          at = behind;
        }
      }
      return listed;
    }

    private void noun(
        List<Token> tokens,
        int behind,
        List<Token> noun,
        boolean governed,
        Consumer<String> taker) {
      boolean acts = acts(tokens, behind);
      boolean whole = grammar.subjects().isContainer(noun);
      boolean being = isBeing(tokens, behind);
      boolean counted = behind > noun.size() && isPointed(tokens.get(behind - noun.size() - 1));
      boolean taken =
          wanted
              && !(addressed && grammar.words().is(Role.PEOPLE, Tokens.last(noun)))
              && !(owned && things.isOne(noun)) // "we run a small hotel"
              && !being
              && !counted
              && (things.isThing(noun)
                  || (governed && (things.isProper(noun) || things.isListed(noun))));
      boolean towards = behind < tokens.size() && TOWARDS.contains(tokens.get(behind).word());
      if (whole) {
        plan.containers().add(noun);
        wanted = towards;
      } else if (wanted && things.isCollection(noun)) { // "manage my book collection"
        plan.candidates().add(grammar.nouns().entity(noun.subList(0, noun.size() - 1)));
        wanted = towards;
      } else if (taken && behindWhole && alone && !governed && things.isOne(noun)) {
        plan.candidates().add(grammar.nouns().entity(noun)); // "an app for my bakery" keeps others
        wanted = false;
      } else if (taken || (acts && things.isActor(noun))) {
        taker.accept(grammar.nouns().entity(noun));
        if (kept && !things.isOne(noun)) {
          plan.listed().add(grammar.nouns().entity(noun)); // "we also need to store adjusters"
        }
        listed = !acts;
        wanted = false;
      } else {
        boolean generic = (governed || behindWhole) && things.isGeneric(noun);
        wanted = (things.isAbout(noun) || generic) && towards;
      }
      behindWhole = whole && towards;
    }

    /** "10,000 requests" and "that part" are not kept. */
    private static boolean isPointed(Token before) {
      return before.isNumber() || before.is("that") || before.is("this");
    }

    /** "Our spreadsheets are a mess": what is said to be so is not listed. */
    private boolean isBeing(List<Token> tokens, int behind) {
      boolean able =
          behind + 1 < tokens.size()
              && Set.of("able", "allowed", "supposed").contains(tokens.get(behind + 1).word());
      return behind < tokens.size()
          && !able
          && Set.of("is", "are", "was", "were").contains(tokens.get(behind).word());
    }

    /** Reads what is no noun, and gives how many tokens it takes. */
    private int other(List<Token> tokens, int at) {
      int verb = grammar.words().at(Role.VERBS, tokens, at);
      Token token = tokens.get(at);
      boolean known = isKnownVerb(token);
      if (verb > 0 || known || token.tag().equals("VERB")) {
        addressed = ADDRESSING.contains(token.word()); // "show people where it comes from"
        kept = KEEPING.contains(token.word());
        owned = OWNING.contains(token.word()) && at > 0 && Story.isSpeaker(tokens.get(at - 1));
      }
      if (verb > 0 || known) {
        wanted = true;
        listed = true;
        behindWhole = false;
      } else if (STOPPING.contains(token.word())) {
        wanted = isByActor(tokens, at); // "books can be borrowed by members"
      }
      return Math.max(1, verb);
    }
  }

  private boolean isByActor(List<Token> tokens, int at) {
    return at > 0
        && tokens.get(at).is("by")
        && tokens.get(at - 1).tag().equals("VERB")
        && at + 2 == tokens.size()
        && grammar.words().plurals().isPlural(tokens.get(at + 1).word())
        && things.isActor(tokens.subList(at + 1, at + 2));
  }

  private boolean isKnownVerb(Token token) {
    return token.tag().equals("VERB") && grammar.words().of(Role.VERBS).contains(token.lemma());
  }

  /** Gives the noun phrase that begins here; none where a verb does. */
  private List<Token> nounAt(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (tokens.size() == 1
        && token.tag().equals("VERB")
        && !grammar.words().is(Role.FUNCTION, token)
        && grammar.words().plurals().isPlural(token.word())) {
      return tokens; // "presenters, jingles and broadcasts"
    }
    boolean deed = at == 0 && grammar.words().at(Role.VERBS, tokens, at) > 1; // "vote on them"
    return !deed && grammar.nouns().isNoun(tokens, at, false)
        ? grammar.nouns().first(tokens, at)
        : List.of();
  }

  private int span(List<Token> tokens, int at) {
    int end = at;
    while (end < tokens.size() && grammar.nouns().isNoun(tokens, end, false)) {
      end++;
    }
    return end - at;
  }

  /** "Customers can place": who acts may be kept too. */
  private boolean acts(List<Token> tokens, int behind) {
    if (behind >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(behind);
    boolean verb =
        grammar.words().of(Role.VERBS).contains(next.word())
            && (next.tag().equals("VERB") || grammar.nouns().isVerbHere(tokens, behind));
    boolean allowed =
        next.is("to")
            && behind + 1 < tokens.size()
            && grammar.words().at(Role.VERBS, tokens, behind + 1) > 0;
    boolean able =
        next.is("are")
            && behind + 1 < tokens.size()
            && Set.of("able", "allowed").contains(tokens.get(behind + 1).word());
    return verb || allowed || able || MODALS.contains(next.word());
  }
}
