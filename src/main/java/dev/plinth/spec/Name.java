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
 * A name as written in a spec, and its normalised form.
 *
 * @param written the name in the text
 * @param normalised the name in PascalCase or snake_case; empty if the name cannot be turned into
 *     an identifier
 * @param lossless whether only case and separators had to change. If characters were lost or added,
 *     {@code normalised} is only proposed to the user.
 */
public record Name(String written, Optional<String> normalised, boolean lossless) {
  private static final String SEPARATORS = " -._";

  public Name {
    requireNonNull(written);
    requireNonNull(normalised);
  }

  /** Reads the name of an entity: PascalCase. */
  public static Name ofEntity(String written) {
    return isPascal(written) ? unchanged(written) : normalise(written, Name::joinPascal);
  }

  /** Reads the name of a table or a field: snake_case. */
  public static Name ofColumn(String written) {
    return isSnake(written) ? unchanged(written) : normalise(written, Name::joinSnake);
  }

  /** Returns an identifier in snake_case: {@code HTTPLog} becomes {@code http_log}. */
  public static String snake(String identifier) {
    return isSnake(identifier) ? identifier : joinSnake(parts(identifier), identifier);
  }

  /** Returns whether the name is accepted, but normalised to another form. */
  public boolean isRenamed() {
    return lossless && !normalised.equals(Optional.of(written));
  }

  private static Name unchanged(String written) {
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
    boolean lossless = !digitFirst && losesNothing(written);
    return new Name(written, Optional.of(joiner.join(parts, ascii.orElse(""))), lossless);
  }

  /**
   * Returns whether normalising changes only separators and case. Underscores at the ends and
   * double underscores count as lost, because they may be intentional.
   */
  private static boolean losesNothing(String written) {
    return all(written, c -> isAlphanumeric(c) || SEPARATORS.indexOf(c) >= 0)
        && !written.startsWith("_")
        && !written.endsWith("_")
        && !written.contains("__");
  }

  /**
   * Removes accents from letters (ö becomes o, ß becomes ss); empty if a letter, a digit or a
   * surrogate outside ASCII remains.
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
   * Returns whether a word begins at this index: at an upper-case letter after a lower-case letter
   * or digit, and at the last of several upper-case letters before a lower-case letter.
   */
  private static boolean beginsPart(String ascii, int i) {
    if (i == 0 || !isUpperCase(ascii.charAt(i))) {
      return false;
    }
    char before = ascii.charAt(i - 1);
    return isLowerCase(before)
        || isDigit(before)
        || (isUpperCase(before) && i + 1 < ascii.length() && isLowerCase(ascii.charAt(i + 1)));
  }

  private static String joinSnake(List<String> parts, String whole) {
    return String.join("_", parts).toLowerCase(Locale.ROOT);
  }

  private static String joinPascal(List<String> parts, String whole) {
    boolean upperCase = all(whole, c -> !isLowerCase(c));
    return parts.stream()
        .map(part -> upperCase ? part.toLowerCase(Locale.ROOT) : part)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static boolean isPascal(String name) {
    return !name.isEmpty() && isUpperCase(name.charAt(0)) && all(name, Name::isAlphanumeric);
  }

  private static boolean isSnake(String name) {
    return !name.isEmpty()
        && isLowerCase(name.charAt(0))
        && !name.endsWith("_")
        && !name.contains("__")
        && all(name, c -> isLowerCase(c) || isDigit(c) || c == '_');
  }

  /**
   * Returns whether all characters satisfy the condition. A loop is faster than a stream, and every
   * name is tested several times.
   */
  private static boolean all(String text, IntPredicate condition) {
    for (int i = 0; i < text.length(); i++) {
      if (!condition.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(int c) {
    return isLowerCase(c) || isUpperCase(c) || isDigit(c);
  }

  private static boolean isLowerCase(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpperCase(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private interface Joiner {
    String join(List<String> parts, String whole);
  }
}
