package dev.plinth.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/**
 * What is known of English as such: where sentences end, and which words are nouns. The models are
 * read once and shared; what works with them is made for each request, since it keeps state.
 */
final class Language {
  private final SentenceModel sentences;
  private final TokenizerModel tokens;
  private final POSModel tags;
  private final LemmatizerModel lemmas;

  private Language(
      SentenceModel sentences, TokenizerModel tokens, POSModel tags, LemmatizerModel lemmas) {
    this.sentences = sentences;
    this.tokens = tokens;
    this.tags = tags;
    this.lemmas = lemmas;
  }

  /** Reads the models from the class path. */
  static Language load() {
    return new Language(
        model("sentence", SentenceModel::new),
        model("tokens", TokenizerModel::new),
        model("pos", POSModel::new),
        model("lemmas", LemmatizerModel::new));
  }

  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private static <T> T model(String kind, Reader<T> reader) {
    String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
    try (InputStream in = Language.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in this program");
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a reader for one request, by one thread. */
  Tagger tagger() {
    return new Tagger(
        new SentenceDetectorME(sentences),
        new TokenizerME(tokens),
        new POSTaggerME(tags),
        new LemmatizerME(lemmas),
        new HashMap<>());
  }

  /** Reads the prose of one request. */
  record Tagger(
      SentenceDetectorME sentences,
      TokenizerME tokenizer,
      POSTaggerME tags,
      LemmatizerME lemmas,
      Map<String, String> roots) {
    /** Gives where sentences end in a text, in UTF-16 units. */
    List<Integer> ends(String text) {
      List<Integer> ends = new ArrayList<>();
      for (Span span : sentences.sentPosDetect(text)) {
        ends.add(span.getEnd());
      }
      return ends;
    }

    /** Gives the tokens with their parts of speech; marks alone have none. */
    List<Token> tag(String text, List<Token> sentence) {
      if (sentence.stream().noneMatch(Token::isWord)) {
        return sentence;
      }
      int offset = sentence.get(0).start();
      String part = text.substring(offset, Tokens.last(sentence).end());
      boolean shouted = part.equals(part.toUpperCase(Locale.ROOT));
      String lower = part.toLowerCase(Locale.ROOT);
      String plain = shouted && lower.length() == part.length() ? lower : part;
      Span[] spans = tokenizer.tokenizePos(plain);
      String[] found = tags.tag(Span.spansToStrings(spans, plain));
      Map<Integer, Integer> byStart = new HashMap<>();
      for (int i = 0; i < spans.length; i++) {
        byStart.put(offset + spans[i].getStart(), i);
      }
      return sentence.stream().map(token -> tagged(token, byStart, found)).toList();
    }

    private Token tagged(Token token, Map<Integer, Integer> byStart, String[] found) {
      Integer at = byStart.get(token.start());
      if (at == null) {
        return token;
      }
      if (token.is("each") || token.is("every")) {
        return token.tagged("DET", ""); // in a list of nouns they are taken for anything
      }
      return token.tagged(found[at], found[at].equals("VERB") ? root(token.word()) : "");
    }

    /** Finding roots takes five times as long as all else, so only verbs are asked for, once. */
    private String root(String verb) {
      return roots.computeIfAbsent(
          verb, word -> lemmas.lemmatize(new String[] {word}, new String[] {"VERB"})[0]);
    }
  }
}
