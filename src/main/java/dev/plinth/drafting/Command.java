package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One change that a sentence asks for.
 *
 * @param tokens what stands behind the verb; all of it where there is none
 */
record Command(Kind kind, List<Token> tokens) {
  /** What is to be done, as the verb says. */
  enum Kind {
    RENAME(Role.RENAME),
    REMOVE(Role.REMOVE),
    GIVE(Role.GIVE),
    ADD(Role.ADD),
    MAKE(Role.MAKE),
    /** No verb: "email is unique" says how it is to be. */
    STATE(Role.BE);

    private static final List<Kind> VERBS = List.of(RENAME, REMOVE, GIVE, ADD, MAKE);

    private final Role role;

    Kind(Role role) {
      this.role = role;
    }
  }

  private static final Set<String> POLITE =
      Set.of("please", "can", "could", "you", "now", "also", "then", "i'd", "like", "just");

  Command {
    requireNonNull(kind);
    tokens = List.copyOf(tokens);
  }

  /** Gives the commands of a sentence, none empty: "add a price, a stock and remove the note". */
  static List<Command> read(Grammar grammar, List<Token> sentence) {
    List<Command> commands = new ArrayList<>();
    Kind kind = Kind.STATE;
    List<Token> tokens = new ArrayList<>();
    for (List<Token> piece : grammar.pieces().of(sentence)) {
      List<Token> bare = grammar.words().without(Role.FILLERS, polite(piece));
      Optional<Kind> verb = verb(grammar.words(), bare);
      if (verb.isPresent() || tokens.isEmpty()) {
        add(commands, kind, tokens);
        kind = verb.orElse(Kind.STATE);
        int behind = verb.map(known -> grammar.words().at(known.role, bare, 0)).orElse(0);
        tokens = new ArrayList<>(bare.subList(behind, bare.size()));
      } else {
        tokens.add(new Token(",", ",", piece.get(0).start(), piece.get(0).start(), "", ""));
        tokens.addAll(piece);
      }
    }
    add(commands, kind, tokens);
    return commands;
  }

  private static void add(List<Command> commands, Kind kind, List<Token> tokens) {
    if (!tokens.isEmpty()) {
      commands.add(new Command(kind, tokens));
    }
  }

  private static Optional<Kind> verb(Vocabulary words, List<Token> tokens) {
    return Kind.VERBS.stream().filter(kind -> words.at(kind.role, tokens, 0) > 0).findFirst();
  }

  private static List<Token> polite(List<Token> piece) {
    int at = 0;
    while (at < piece.size() && POLITE.contains(piece.get(at).word())) {
      at++;
    }
    boolean to = at > 0 && at < piece.size() && piece.get(at).is("to");
    return piece.subList(to ? at + 1 : at, piece.size());
  }
}
