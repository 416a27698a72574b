package dev.plinth.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which the grammar finds its way, as hurried people write them: two letters in the
 * wrong order, or no apostrophe. Names are never changed, since they are the user's.
 */
final class Spelling {
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "with",
          "have",
          "has",
          "having",
          "each",
          "every",
          "many",
          "include",
          "includes",
          "including",
          "contain",
          "contains",
          "belong",
          "belongs",
          "should",
          "must",
          "unique",
          "optional",
          "required",
          "nullable",
          "string",
          "integer",
          "boolean",
          "float",
          "decimal",
          "datetime",
          "date",
          "need",
          "needs",
          "store",
          "stores",
          "fields",
          "their",
          "which",
          "without",
          "login",
          "users",
          "register",
          "the",
          "that",
          "this",
          "are",
          "track",
          "backend",
          "would");
  private static final List<String> CONTRACTIONS =
      List.of(
          "don't",
          "doesn't",
          "didn't",
          "isn't",
          "aren't",
          "shouldn't",
          "can't",
          "won't",
          "needn't",
          "mustn't",
          "couldn't",
          "wouldn't");
  private static final Map<String, String> MEANT = meant();

  private Spelling() {}

  private static Map<String, String> meant() {
    Map<String, String> meant = new HashMap<>();
    for (String word : WORDS) {
      for (int i = 0; i + 1 < word.length(); i++) {
        String swapped =
            word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
        if (!WORDS.contains(swapped)) {
          meant.put(swapped, word);
        }
      }
    }
    List.of("thx", "tnx", "thanx").forEach(word -> meant.put(word, "thanks"));
    List.of("pls", "plz", "plse").forEach(word -> meant.put(word, "please"));
    meant.put("evry", "every");
    meant.put("wich", "which");
    meant.put("loggin", "login");
    meant.put("uniqe", "unique");
    meant.put("requred", "required");
    meant.put("optionnal", "optional");
    CONTRACTIONS.forEach(word -> meant.put(word.replace("'", ""), word));
    return Map.copyOf(meant);
  }

  /** Gives the word that is meant by one in small letters: itself, where it is spelt well. */
  static String of(String word) {
    return MEANT.getOrDefault(word, word);
  }
}
