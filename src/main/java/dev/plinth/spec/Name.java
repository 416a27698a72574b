package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * A name as somebody wrote it, and what becomes of it.
 *
 * @param written the name in the text
 * @param normal the name in the case that its place wants; empty where no identifier can be made of
 *     it
 * @param sound whether only case and separators had to change; if not, {@code normal} is an offer
 *     that the user has to accept, because it loses something
 */
public record Name(String written, Optional<String> normal, boolean sound) {
  private static final String SILENT = " -._";

  public Name {
    requireNonNull(written);
    requireNonNull(normal);
  }

  /** Reads the name of an entity: PascalCase. */
  public static Name ofEntity(String written) {
    return isPascal(written) ? right(written) : normalise(written, Name::joinPascal);
  }

  /** Reads the name of a table or a field: snake_case. */
  public static Name ofColumn(String written) {
    return isSnake(written) ? right(written) : normalise(written, Name::joinSnake);
  }

  /** Gives an identifier in snake_case: {@code HTTPLog} is {@code http_log}. */
  public static String snake(String identifier) {
    return isSnake(identifier) ? identifier : joinSnake(parts(identifier), identifier);
  }

  /** Tells whether the name is accepted, but in another form than written. */
  public boolean isRenamed() {
    return sound && !normal.equals(Optional.of(written));
  }

  private static Name right(String written) {
    return new Name(written, Optional.of(written), true);
  }

  private static Name normalise(String written, Joiner joiner) {
    Optional<String> ascii = ascii(written);
    List<String> parts = ascii.map(Name::parts).orElse(List.of());
    if (parts.isEmpty()) {
      return new Name(written, Optional.empty(), false);
    }
    boolean digitFirst = isDigit(parts.get(0).charAt(0));
    if (digitFirst) {
      parts.set(0, "n" + parts.get(0));
    }
    boolean sound = !digitFirst && losesNothing(written);
    return new Name(written, Optional.of(joiner.join(parts, ascii.orElse(""))), sound);
  }

  /**
   * Only separators and case may change in silence; underscores at the ends or doubled mean
   * something.
   */
  private static boolean losesNothing(String written) {
    return all(written, c -> isAlphanumeric(c) || SILENT.indexOf(c) >= 0)
        && !written.startsWith("_")
        && !written.endsWith("_")
        && !written.contains("__");
  }

  /**
   * Takes the marks off letters (ö is o, ß is ss); empty where a letter of another script remains.
   */
  private static Optional<String> ascii(String written) {
    StringBuilder ascii = new StringBuilder();
    String decomposed = Normalizer.normalize(written, Normalizer.Form.NFKD).replace("ß", "ss");
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return Optional.empty();
      }
    }
    return Optional.of(ascii.toString());
  }

  private static List<String> parts(String ascii) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= ascii.length(); i++) {
      boolean ends = i == ascii.length() || !isAlphanumeric(ascii.charAt(i));
      if ((ends || beginsPart(ascii, i)) && i > start) {
        parts.add(ascii.substring(start, i));
        start = i;
      }
      if (ends) {
        start = i + 1;
      }
    }
    return parts;
  }

  /**
   * A part begins at a capital behind a small letter or digit, and at the last of a run of
   * capitals.
   */
  private static boolean beginsPart(String ascii, int i) {
    if (i == 0 || !isCapital(ascii.charAt(i))) {
      return false;
    }
    char before = ascii.charAt(i - 1);
    return isSmall(before)
        || isDigit(before)
        || (isCapital(before) && i + 1 < ascii.length() && isSmall(ascii.charAt(i + 1)));
  }

  private static String joinSnake(List<String> parts, String whole) {
    return String.join("_", parts).toLowerCase(Locale.ROOT);
  }

  private static String joinPascal(List<String> parts, String whole) {
    boolean shouted = all(whole, c -> !isSmall(c));
    return parts.stream()
        .map(part -> shouted ? part.toLowerCase(Locale.ROOT) : part)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static boolean isPascal(String name) {
    return !name.isEmpty() && isCapital(name.charAt(0)) && all(name, Name::isAlphanumeric);
  }

  private static boolean isSnake(String name) {
    return !name.isEmpty()
        && isSmall(name.charAt(0))
        && !name.endsWith("_")
        && !name.contains("__")
        && all(name, c -> isSmall(c) || isDigit(c) || c == '_');
  }

  /** No stream: every name comes by here several times. */
  private static boolean all(String text, IntPredicate wanted) {
    for (int i = 0; i < text.length(); i++) {
      if (!wanted.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(int c) {
    return isSmall(c) || isCapital(c) || isDigit(c);
  }

  private static boolean isSmall(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private interface Joiner {
    String join(List<String> parts, String whole);
  }
}
