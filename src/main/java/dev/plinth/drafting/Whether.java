package dev.plinth.drafting;

import dev.plinth.spec.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a field that is put as a question. */
final class Whether {
  private static final Set<String> ENDS =
      Set.of("for", "with", "where", "that", "which", "when", "or", "to", "from", "by");

  private Whether() {}

  /** "Whether it is paid" is a field is_paid. */
  static Optional<FieldPlan> read(Vocabulary words, List<Token> tokens) {
    List<Token> bare = words.without(Role.ARTICLES, tokens);
    int at = 0;
    while (at < bare.size()
        && Set.of("flag", "boolean", "for", "indicating", "telling", "showing", "saying")
            .contains(bare.get(at).word())) {
      at++;
    }
    boolean asks = at < bare.size() && (bare.get(at).is("whether") || bare.get(at).is("if"));
    int verb = at;
    while (asks
        && verb < bare.size()
        && !Set.of("is", "was", "has", "are", "can", "it's", "they're", "were")
            .contains(bare.get(verb).word())) {
      verb++;
    }
    if (!asks || verb >= bare.size() - 1 || verb - at > 5) {
      return Optional.empty();
    }
    String first = bare.get(verb).word();
    String prefix =
        first.equals("was") || first.equals("has") || first.equals("can") ? first : "is";
    List<Token> what = bare.subList(verb + 1, Math.min(bare.size(), verb + 4));
    what = what.subList(0, end(what));
    boolean been = prefix.equals("has") && !what.isEmpty() && what.get(0).is("been");
    what = been ? what.subList(1, what.size()) : what;
    if (what.size() > 1
        && Set.of("still", "already", "currently", "a", "an", "the", "now")
            .contains(what.get(0).word())) {
      what = what.subList(1, what.size());
    }
    String name = Nouns.column(what);
    String whole = (been ? "is" : prefix) + "_" + name;
    return name.isEmpty() || whole.length() > FieldNames.LONGEST
        ? Optional.empty()
        : Optional.of(new FieldPlan(whole, Attributes.of(FieldType.BOOLEAN)));
  }

  private static int end(List<Token> what) {
    for (int i = 1; i < what.size(); i++) {
      if (ENDS.contains(what.get(i).word()) || what.get(i).isMark()) {
        return i;
      }
    }
    return what.size();
  }
}
