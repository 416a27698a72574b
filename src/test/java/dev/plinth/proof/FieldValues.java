package dev.plinth.proof;

import static dev.plinth.spec.FieldType.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plinth.spec.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a field that a backend must accept, and the values that it must reject. */
final class FieldValues {
  private static final int MAX_STRING_LENGTH = 255;
  private static final int MAX_UNIQUE_TEXT_BYTES = 2_600;
  private static final long MAX_INTEGER = 9_007_199_254_740_991L;

  private FieldValues() {}

  /** Returns the n-th sample value. Values of different n differ, except booleans. */
  static JsonNode sample(Field field, int n) {
    return JsonText.read(
        switch (field.type()) {
          case STRING, TEXT -> quoted(text(field, n));
          case INTEGER -> String.valueOf(41 + n);
          case FLOAT -> n + ".5";
          case BOOLEAN -> String.valueOf(n % 2 == 0);
          case DATETIME -> "\"2026-01-31T12:00:0" + n + "Z\"";
          case UUID -> "\"00000000-0000-4000-8000-00000000000" + n + "\"";
        });
  }

  private static String text(Field field, int n) {
    if (field.isPassword()) {
      return "pass word " + n;
    }
    // Keys are part of paths, so characters with a meaning in paths must survive.
    return field.primaryKey()
        ? "key-" + n + " 50%?&=#+%2F;ü☃😀"
        : field.name() + " " + n + " <b>\"'\\ ü☃😀";
  }

  /** Returns the values at the limits of the accepted range. */
  static List<AcceptedValue> edgeValues(Field field) {
    if (field.isPassword()) {
      return Stream.of(quoted("☃".repeat(24)), quoted("12345678"))
          .map(AcceptedValue::unchanged)
          .toList();
    }
    return switch (field.type()) {
      case STRING ->
          unchanged(
              quoted(field.primaryKey() ? "..." : ""),
              quoted("😀".repeat(MAX_STRING_LENGTH)),
              quoted(" \t\n "));
      // The long text comes first and is replaced: a row with many of them would exceed the body
      // limit.
      case TEXT ->
          unchanged(
              quoted(incompressible(field.unique() ? MAX_UNIQUE_TEXT_BYTES : 99_999)), quoted(""));
      case INTEGER ->
          append(unchanged("-" + MAX_INTEGER, "" + MAX_INTEGER, "0"), AcceptedValue.of("2.0", "2"));
      case FLOAT ->
          append(
              unchanged("1.7976931348623157E308", "5E-324", "-0.5"), AcceptedValue.of("3", "3.0"));
      case BOOLEAN -> unchanged("true", "false");
      case DATETIME -> datetimes();
      case UUID ->
          List.of(
              AcceptedValue.of(
                  "\"ABCDEF00-0000-1000-8000-0123456789AB\"",
                  "\"abcdef00-0000-1000-8000-0123456789ab\""));
    };
  }

  private static List<AcceptedValue> datetimes() {
    return List.of(
        AcceptedValue.unchanged("\"0001-01-01T00:00:00Z\""),
        AcceptedValue.unchanged("\"9999-12-31T23:59:59.999999Z\""),
        AcceptedValue.of("\"2026-06-30T01:00:00+02:00\"", "\"2026-06-29T23:00:00Z\""),
        AcceptedValue.of("\"2026-06-30T01:00:00\"", "\"2026-06-30T01:00:00Z\""));
  }

  /** Returns values that the backend must reject with 422. */
  static List<JsonNode> invalid(Field field) {
    Stream<String> invalid =
        field.isPassword()
            ? Stream.of("\"1234567\"", quoted("☃".repeat(25)), "12345678", "\"12345678\\u0000\"")
            : switch (field.type()) {
              case STRING -> invalidStrings(field);
              case TEXT -> invalidTexts(field);
              case INTEGER ->
                  Stream.of(
                      "\"1\"", "1.5", "true", "9007199254740992", "-9007199254740992", "1e400");
              case FLOAT -> Stream.of("\"1.5\"", "true", "NaN", "Infinity", "-Infinity", "1e400");
              case BOOLEAN -> Stream.of("1", "0", "\"true\"");
              case DATETIME -> invalidDatetimes();
              case UUID -> Stream.of("\"1234\"", "7", "\"zzzzzzzz-0000-4000-8000-000000000000\"");
            };
    return Stream.concat(invalid, Stream.of("[]", "{}")).map(JsonText::raw).toList();
  }

  private static Stream<String> invalidStrings(Field field) {
    Stream<String> invalid =
        Stream.of("7", "true", "\"a\\u0000b\"", "\"\\ud800\"", quoted("x".repeat(256)));
    return field.primaryKey()
        ? Stream.concat(invalid, Stream.of("\"\"", "\"a/b\"", "\".\"", "\"..\""))
        : invalid;
  }

  private static Stream<String> invalidTexts(Field field) {
    Stream<String> invalid = Stream.of("7", "true", "\"a\\u0000b\"", "\"\\ud800\"");
    // 2,601 bytes, but only 1,301 characters
    return field.unique()
        ? Stream.concat(invalid, Stream.of(quoted("é".repeat(MAX_UNIQUE_TEXT_BYTES / 2) + "x")))
        : invalid;
  }

  private static Stream<String> invalidDatetimes() {
    return Stream.of(
        "1700000000",
        "\"1700000000\"",
        "\"yesterday\"",
        "\"2026-02-30T00:00:00Z\"",
        "\"9999-12-31T23:00:00-14:00\"",
        "\"0001-01-01T00:00:00+14:00\"");
  }

  private static List<AcceptedValue> unchanged(String... json) {
    return Stream.of(json).map(AcceptedValue::unchanged).toList();
  }

  private static List<AcceptedValue> append(List<AcceptedValue> samples, AcceptedValue sample) {
    List<AcceptedValue> all = new ArrayList<>(samples);
    all.add(sample);
    return all;
  }

  private static String quoted(String text) {
    return JsonText.write(JsonText.text(text));
  }

  /** Returns random letters, which do not compress: PostgreSQL compresses long index entries. */
  private static String incompressible(int length) {
    return new Random(1)
        .ints(length, '0', 'z')
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining());
  }
}
