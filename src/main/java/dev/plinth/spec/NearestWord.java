package dev.plinth.spec;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the allowed word that is nearest to a mistyped word. */
final class NearestWord {
  /** The words that other languages and databases use for values of a spec. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("str", "string"),
          Map.entry("varchar", "string"),
          Map.entry("char", "string"),
          Map.entry("int", "integer"),
          Map.entry("bigint", "integer"),
          Map.entry("long", "integer"),
          Map.entry("double", "float"),
          Map.entry("decimal", "float"),
          Map.entry("number", "float"),
          Map.entry("numeric", "float"),
          Map.entry("real", "float"),
          Map.entry("bool", "boolean"),
          Map.entry("date", "datetime"),
          Map.entry("timestamp", "datetime"),
          Map.entry("timestamptz", "datetime"),
          Map.entry("guid", "uuid"),
          Map.entry("longtext", "text"),
          Map.entry("postgresql", "postgres"));

  /** The length or precision of a type in SQL, as in {@code varchar(255)}. */
  private static final Pattern LENGTH = Pattern.compile("\\s*\\([0-9, ]*+\\)$");

  private NearestWord() {}

  /**
   * Returns the nearest allowed word, or else the word that a synonym stands for. Case and
   * separators are ignored. At most a third of the letters may differ, but one letter may always
   * differ.
   */
  static Optional<String> of(String found, Collection<String> allowed) {
    String plain = plain(found);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : allowed) {
      String plainCandidate = plain(candidate);
      int most = Math.max(1, plainCandidate.length() / 3);
      int distance = distance(plain, plainCandidate, most);
      if (distance <= most && distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return best != null
        ? Optional.of(best)
        : Optional.ofNullable(SYNONYMS.get(plain)).filter(allowed::contains);
  }

  private static String plain(String word) {
    return LENGTH
        .matcher(word.toLowerCase(Locale.ROOT))
        .replaceFirst("")
        .replace("_", "")
        .replace("-", "")
        .replace(" ", "");
  }

  /**
   * Returns the Damerau-Levenshtein distance, where swapping adjacent letters counts once. If the
   * lengths differ by more than {@code most}, returns {@code most + 1}.
   */
  private static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, d);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int i, int j, int[][] d) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int cost = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
  }
}
