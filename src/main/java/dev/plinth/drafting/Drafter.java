package dev.plinth.drafting;

import dev.plinth.spec.Spec;
import java.util.List;

/** Reads English and drafts specs. Never changes, so threads may share it. */
public final class Drafter {
  private static final int LONGEST = 60_000;
  private static final String EXAMPLE =
      "a blog with posts (title, body, published flag) and comments (author, text); users log in";

  private final Language language;
  private final Grammar grammar;

  private Drafter(Language language, Grammar grammar) {
    this.language = language;
    this.grammar = grammar;
  }

  /** Loads what is known of English. It takes its time, at most seconds, and needs no network. */
  public static Drafter load() {
    return new Drafter(Language.load(), Grammar.of(Vocabulary.load()));
  }

  /**
   * Drafts a spec that review approves.
   *
   * @param request what somebody wants, in English
   * @throws NothingToBuild when the request names nothing that could be kept
   */
  public Sketch draft(String request) throws NothingToBuild {
    String text = readable(request);
    Plan plan = new Plan();
    String prose = new CodeReader(grammar, plan).read(text);
    Sentences sentences = new Sentences(prose, language.tagger());
    List<Line> lines = LineReader.read(prose);
    new OutlineReader(grammar, plan, sentences).read(Node.tree(lines));
    List<Token> tokens = Tokens.of(text);
    new Completion(grammar, plan).complete(tokens);
    if (plan.entities().isEmpty()) {
      throw new NothingToBuild(
          "nothing in this request is a thing that a backend could keep", EXAMPLE);
    }
    List<List<Token>> outsideLists =
        lines.stream()
            .filter(line -> line.kind() == Line.Kind.PLAIN || line.kind() == Line.Kind.HEADING)
            .flatMap(line -> sentences.of(line.tokens()).stream())
            .toList();
    return new SpecMaker(grammar, plan, Login.of(grammar.words(), tokens)).make(text, outsideLists);
  }

  /**
   * Changes a spec as the request says.
   *
   * @param request what is to be changed, in English
   * @param current the spec to change
   * @throws NothingToBuild when the request says no change that is understood
   */
  public Sketch revise(String request, Spec current) throws NothingToBuild {
    String text = readable(request);
    Changes changes = new Changes(grammar, current);
    Sentences sentences = new Sentences(text, language.tagger());
    ChangeReader reader = new ChangeReader(grammar, changes);
    for (Line line : LineReader.read(text)) {
      sentences.of(line.tokens()).forEach(reader::read);
    }
    changes.login(Login.of(grammar.words(), Tokens.of(text)));
    if (!changes.isUnderstood()) {
      throw new NothingToBuild(
          "this names no change to the spec that is there", "add a price to products");
    }
    return changes.sketch();
  }

  /** Line breaks are line feeds, no surrogate is alone, and no text is endless. */
  private static String readable(String request) {
    String cut = request.length() > LONGEST ? request.substring(0, LONGEST) : request;
    StringBuilder text = new StringBuilder(cut.length());
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < cut.length()
              && Character.isLowSurrogate(cut.charAt(i + 1));
      if (pair) {
        text.append(c).append(cut.charAt(++i));
      } else if (c == '\r') {
        text.append(i + 1 < cut.length() && cut.charAt(i + 1) == '\n' ? ' ' : '\n');
      } else {
        boolean odd = Character.isSurrogate(c) || (c < ' ' && c != '\n' && c != '\t');
        text.append(odd ? ' ' : c);
      }
    }
    return withoutFaces(text.toString());
  }

  /** A face made of marks opens no bracket. */
  private static String withoutFaces(String text) {
    String plain = text;
    for (String face : List.of(":-(", ":-)", ";-)", ":(", ":)", ";)", ":'(", "=)")) {
      plain = plain.replace(" " + face, " ".repeat(face.length() + 1));
    }
    return plain;
  }
}
