package dev.plinth.proof;

import static dev.plinth.spec.FieldType.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.spec.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a field that must be taken, and those that must be refused. */
final class FieldValues {
  private static final int LONGEST_STRING = 255;
  private static final int LONGEST_UNIQUE_TEXT = 2_600;
  private static final long LARGEST = 9_007_199_254_740_991L;

  private FieldValues() {}

  /**
   * Gives the n-th of a row of values: different ones for different n, as far as the type has them.
   */
  static JsonNode sample(Field field, int n) {
    return JsonText.read(
        switch (field.type()) {
          case STRING, TEXT -> quoted(words(field, n));
          case INTEGER -> String.valueOf(41 + n);
          case FLOAT -> n + ".5";
          case BOOLEAN -> String.valueOf(n % 2 == 0);
          case DATETIME -> "\"2026-01-31T12:00:0" + n + "Z\"";
          case UUID -> "\"00000000-0000-4000-8000-00000000000" + n + "\"";
        });
  }

  private static String words(Field field, int n) {
    if (field.isPassword()) {
      return "pass word " + n;
    }
    // Keys stand in paths; whatever a path uses for itself must come through.
    return field.primaryKey()
        ? "key-" + n + " 50%?&=#+%2F;ü☃😀"
        : field.name() + " " + n + " <b>\"'\\ ü☃😀";
  }

  /** Gives the values at the edges of what is taken. */
  static List<AcceptedValue> edges(Field field) {
    if (field.isPassword()) {
      return Stream.of(quoted("☃".repeat(24)), quoted("12345678"))
          .map(AcceptedValue::same)
          .toList();
    }
    return switch (field.type()) {
      case STRING ->
          samples(
              quoted(field.primaryKey() ? "..." : ""),
              quoted("😀".repeat(LONGEST_STRING)),
              quoted(" \t\n "));
      // The long one first: a row of many such texts would outgrow what a body may be.
      case TEXT ->
          samples(quoted(noise(field.unique() ? LONGEST_UNIQUE_TEXT : 99_999)), quoted(""));
      case INTEGER -> with(samples("-" + LARGEST, "" + LARGEST, "0"), AcceptedValue.of("2.0", "2"));
      case FLOAT ->
          with(samples("1.7976931348623157E308", "5E-324", "-0.5"), AcceptedValue.of("3", "3.0"));
      case BOOLEAN -> samples("true", "false");
      case DATETIME -> moments();
      case UUID ->
          List.of(
              AcceptedValue.of(
                  "\"ABCDEF00-0000-1000-8000-0123456789AB\"",
                  "\"abcdef00-0000-1000-8000-0123456789ab\""));
    };
  }

  private static List<AcceptedValue> moments() {
    return List.of(
        AcceptedValue.same("\"0001-01-01T00:00:00Z\""),
        AcceptedValue.same("\"9999-12-31T23:59:59.999999Z\""),
        AcceptedValue.of("\"2026-06-30T01:00:00+02:00\"", "\"2026-06-29T23:00:00Z\""),
        AcceptedValue.of("\"2026-06-30T01:00:00\"", "\"2026-06-30T01:00:00Z\""));
  }

  /** Gives values that must be answered with 422. */
  static List<JsonNode> wrong(Field field) {
    Stream<String> wrong =
        field.isPassword()
            ? Stream.of("\"1234567\"", quoted("☃".repeat(25)), "12345678", "\"12345678\\u0000\"")
            : switch (field.type()) {
              case STRING -> wrongStrings(field);
              case TEXT -> wrongTexts(field);
              case INTEGER ->
                  Stream.of(
                      "\"1\"", "1.5", "true", "9007199254740992", "-9007199254740992", "1e400");
              case FLOAT -> Stream.of("\"1.5\"", "true", "NaN", "Infinity", "-Infinity", "1e400");
              case BOOLEAN -> Stream.of("1", "0", "\"true\"");
              case DATETIME -> wrongMoments();
              case UUID -> Stream.of("\"1234\"", "7", "\"zzzzzzzz-0000-4000-8000-000000000000\"");
            };
    return Stream.concat(wrong, Stream.of("[]", "{}")).map(JsonText::raw).toList();
  }

  private static Stream<String> wrongStrings(Field field) {
    Stream<String> wrong =
        Stream.of("7", "true", "\"a\\u0000b\"", "\"\\ud800\"", quoted("x".repeat(256)));
    return field.primaryKey()
        ? Stream.concat(wrong, Stream.of("\"\"", "\"a/b\"", "\".\"", "\"..\""))
        : wrong;
  }

  private static Stream<String> wrongTexts(Field field) {
    Stream<String> wrong = Stream.of("7", "true", "\"a\\u0000b\"", "\"\\ud800\"");
    // 2,601 bytes, but only 1,301 characters
    return field.unique()
        ? Stream.concat(wrong, Stream.of(quoted("é".repeat(LONGEST_UNIQUE_TEXT / 2) + "x")))
        : wrong;
  }

  private static Stream<String> wrongMoments() {
    return Stream.of(
        "1700000000",
        "\"1700000000\"",
        "\"yesterday\"",
        "\"2026-02-30T00:00:00Z\"",
        "\"9999-12-31T23:00:00-14:00\"",
        "\"0001-01-01T00:00:00+14:00\"");
  }

  private static List<AcceptedValue> samples(String... json) {
    return Stream.of(json).map(AcceptedValue::same).toList();
  }

  private static List<AcceptedValue> with(List<AcceptedValue> samples, AcceptedValue sample) {
    List<AcceptedValue> all = new ArrayList<>(samples);
    all.add(sample);
    return all;
  }

  private static String quoted(String text) {
    return JsonText.write(JsonText.text(text));
  }

  /** Letters that no compression makes shorter, as the limit of an index is meant for those. */
  private static String noise(int length) {
    return new Random(1)
        .ints(length, '0', 'z')
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining());
  }
}
