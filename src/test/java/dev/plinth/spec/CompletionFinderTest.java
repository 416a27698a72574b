package dev.plinth.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Fix;
import dev.plinth.random.RandomSpec;
import dev.plinth.random.TextMutator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The character | marks the caret in the texts of these tests. */
class CompletionFinderTest {
  private static final String FIELD = "{\"entities\":[{\"fields\":[%s]}]}";
  private static final String TYPES =
      Arrays.stream(FieldType.values()).map(FieldType::word).collect(Collectors.joining(" "));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "{\"type\": |}",
        "{\"type\": \"|\"}",
        "{\"type\": \"|",
        "{\"type\":\"|},{\"name\":\"a\"}",
        "{\"type\":\"|\",\"name\":\"a\"}",
        "{\"type\":\"in|t\"}",
        "{\"type\": in|}",
        "{\"type\": |\"text\"}",
        "{\"name\": \"a\", \"type\":|",
      })
  void proposesTheSevenTypesForAType(String field) {
    assertThat(labels(FIELD.formatted(field))).isEqualTo(TYPES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "| ~ { \"spec_version\": \"1.0\", \"project_name\": \"\", \"database\": { \"type\":"
            + " \"postgres\", \"version\": \"15\" }, \"auth\": { \"enabled\": true, \"type\":"
            + " \"jwt\", \"access_token_expiry_minutes\": 30 }, \"entities\": [{ \"name\": \"\","
            + " \"table_name\": \"\", \"fields\": [{ \"name\": \"id\", \"type\": \"uuid\","
            + " \"primary_key\": true }] }] }",
        "{|} ~ spec_version project_name description database auth entities",
        "{\"auth\":{|}} ~ enabled type access_token_expiry_minutes",
        "{\"auth\":{\"type\":\"jwt\",\"|}} ~ enabled access_token_expiry_minutes",
        "{\"auth\":{\"enabled\":|}} ~ true false",
        "{\"auth\":{\"enabled\":tr|}} ~ true false",
        "{\"auth\":{\"type\":|}} ~ jwt",
        "{\"auth\":{\"access_token_expiry_minutes\":|}} ~ 30",
        "{\"database\":{\"type\":\"|\"}} ~ postgres",
        "{\"database\":{\"version\":|}} ~ 15",
        "{\"spec_version\":|} ~ 1.0",
        "{\"entities\":[|]} ~ entity",
        "{\"entities\":[{}|]} ~ entity",
        "{\"entities\":[{\"fields\":[|]}]} ~ field string|field integer|field float|field"
            + " boolean|field datetime|field uuid|field text|field id",
        "{\"entities\":[{|\"crud\":true}]} ~ name table_name fields",
        "{\"entities\":[{\"fields\":[{\"name\":\"a\" |\"unique\":true}]}]} ~ type primary_key"
            + " nullable",
        "{\"entities\":[{\"fields\":[{\"na|me\":\"a\"}]}]} ~ name type primary_key nullable unique",
        "{\"entities\":[{\"fields\":[{\"unique\":|}]}]} ~ true false",
      })
  void proposesWhatTheSchemaAllows(String text, String expected) {
    assertThat(labels(text, expected.contains("|") ? "|" : " ")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "{\"project_name\":|}",
        "{\"description\":\"a| b\"}",
        "{\"auth\" |}",
        "{\"auth\": {}} |",
        "{\"nothing\": |}",
        "{\"nothing\": {|}}",
        "{\"auth\": |{}}",
        "[|]",
        "{\"entities\":[{\"fields\":[{\"name\":\"a|\"}]}]}",
      })
  void proposesNothingForFreeText(String text) {
    assertThat(labels(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "{|} ~ description ~ {\"description\": \"|\"}",
        "{\"auth\": {}|} ~ description ~ {\"auth\": {}, \"description\": \"|\"}",
        "{|\"auth\": {}} ~ description ~ {\"description\": \"|\", \"auth\": {}}",
        "{\"auth\":{},|\"entities\":[]} ~ description ~"
            + " {\"auth\":{},\"description\":\"|\",\"entities\":[]}",
        "{\"auth\":{},\"desc|,\"entities\":[]} ~ description ~"
            + " {\"auth\":{},\"description\":\"|\",\"entities\":[]}",
        "{\"auth\":{},\"|\"entities\":[]} ~ description ~"
            + " {\"auth\":{},\"description\":\"|\",\"entities\":[]}",
        "{\"descr|on\": \"a\"} ~ description ~ {\"description\"|: \"a\"}",
        "{\"auth\":{\"enabled\":tr|,\"type\":\"jwt\"}} ~ false ~"
            + " {\"auth\":{\"enabled\":false|,\"type\":\"jwt\"}}",
        "{\"auth\":{\"enabled\": | \"type\":\"jwt\"}} ~ false ~ {\"auth\":{\"enabled\": false|,"
            + " \"type\":\"jwt\"}}",
        "{\"spec_version\":\"|} ~ 1.0 ~ {\"spec_version\":\"1.0\"|}",
        "{\"entities\":[{\"name\":\"A\",\"cr|}]} ~ crud ~"
            + " {\"entities\":[{\"name\":\"A\",\"crud\":false|}]}",
        "{\"entities\":[{\"fields\":[{\"name\":\"a\"}|]}]} ~ field text ~"
            + " {\"entities\":[{\"fields\":[{\"name\":\"a\"},{\"name\":\"|\",\"type\":\"text\"}]}]}",
        "{\"entities\":[{\"fields\":[|{\"name\":\"a\"}]}]} ~ field id ~"
            + " {\"entities\":[{\"fields\":[{\"name\":\"id\",\"type\":\"uuid\",\"primary_key\":true}|,{\"name\":\"a\"}]}]}",
      })
  void insertsTheNecessaryCommas(String text, String label, String expected) {
    assertThat(applyLabel(text, label)).isEqualTo(expected);
  }

  @Test
  void formatsAnInsertedEntityLikeTheTextAroundIt() {
    String text = "{\n  \"entities\": [\n    { \"name\": \"A\" }\n    |\n  ]\n}";
    assertThat(applyLabel(text, "entity"))
        .isEqualTo(
            """
            {
              "entities": [
                { "name": "A" },
                {
                  "name": "|",
                  "table_name": "",
                  "fields": [
                    { "name": "id", "type": "uuid", "primary_key": true }
                  ]
                }
              ]
            }\
            """);
  }

  /** Below, ~ is a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "{~  \"entities\": [|]~}; entity; {~  \"entities\": [~    {~      \"name\": \"|\",~"
            + "      \"table_name\": \"\",~      \"fields\": [~        { \"name\": \"id\","
            + " \"type\": \"uuid\", \"primary_key\": true }~      ]~    }~  ]~}",
        "{~  \"entities\": [~    { \"fields\": [ | ] }~  ]~}; field text; {~  \"entities\": [~"
            + "    { \"fields\": [~      { \"name\": \"|\", \"type\": \"text\" }~    ] }~  ]~}",
        "{~  \"auth\": {},|~}; description; {~  \"auth\": {},~  \"description\": \"|\"~}",
        "{~  \"auth\": {}|~}; description; {~  \"auth\": {},~  \"description\": \"|\"~}",
        "{~  \"auth\": {~  }|~}; description; {~  \"auth\": {~  },~  \"description\": \"|\"~}",
        "{|~}; description; {~  \"description\": \"|\"~}",
        "{~  |~}; description; {~  \"description\": \"|\"~}",
        "{~  \"auth\": { \"type\": \"jwt\"| }~}; access_token_expiry_minutes;"
            + " {~  \"auth\": { \"type\": \"jwt\", \"access_token_expiry_minutes\": 30| }~}",
      })
  void laysOutWhatItInserts(String text, String label, String expected) {
    assertThat(applyLabel(text.replace('~', '\n'), label).replace('\n', '~')).isEqualTo(expected);
  }

  @Test
  void aSpecForAnEmptyTextHasLines() {
    assertThat(applyLabel("|", proposals("", 0).get(0).label()))
        .startsWith("{\n  \"spec_version\": \"1.0\",\n  \"project_name\": \"|\",\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "{\"entities\":[{\"fields\":[{|}]}]} ~ type ~ string",
        "{\"entities\":[{\"fields\":[{|}]}]} ~ unique ~ true",
        "{\"entities\":[{|}]} ~ crud ~ false",
        "{\"auth\":{|}} ~ enabled ~ true",
        "{\"auth\":{|}} ~ type ~ nothing",
        "{|} ~ description ~ nothing",
      })
  void selectsAValueThatHasAlternatives(String text, String label, String selected) {
    Proposal proposal =
        at(text).proposals().stream()
            .filter(found -> found.label().equals(label))
            .findFirst()
            .orElseThrow();
    assertThat(proposal.text().substring(proposal.anchor(), proposal.caret()))
        .isEqualTo(selected.equals("nothing") ? "" : selected);
    assertThat(proposal.hasAlternatives()).isEqualTo(!selected.equals("nothing"));
  }

  @Test
  void matchesProposalsByPrefix() {
    CompletionList completion = at(FIELD.formatted("{\"type\":\"in|\"}"));
    assertThat(completion.matching()).extracting(Proposal::label).containsExactly("integer");
  }

  @Test
  void aProposedWordIsComplete() {
    assertThat(at(FIELD.formatted("{\"type\":\"te|xt\"}")).isComplete()).isTrue();
    assertThat(at(FIELD.formatted("{\"type\":\"te|\"}")).isComplete()).isFalse();
  }

  @Test
  void everyProposalKeepsAValidTextValid() {
    for (int seed = 0; seed < 5; seed++) {
      String written = SpecWriter.write(RandomSpec.of(seed));
      everyProposalIsValid(seed, written);
      everyProposalIsValid(seed, minified(written));
    }
  }

  private static void everyProposalIsValid(int seed, String text) {
    int chosen = 0;
    for (int caret = 0; caret <= text.length(); caret++) {
      for (Proposal proposal : proposals(text, caret)) {
        String after = apply(text, caret, proposal);
        assertThat(JsonScanner.scan(after).errors())
            .as("seed %d at %d, %s:%n%s", seed, caret, proposal.label(), after)
            .isEmpty();
        chosen++;
      }
    }
    assertThat(chosen).isGreaterThan(100);
  }

  @Test
  void completesARemovedKeyFromAnyPartOfIt() {
    int chosen = 0;
    for (int seed = 0; seed < 12; seed++) {
      String written = SpecWriter.write(RandomSpec.of(seed));
      chosen += completeEveryKey(seed, written) + completeEveryKey(seed, minified(written));
    }
    assertThat(chosen).isGreaterThan(1_000);
  }

  /** Replaces each scalar member by a partly typed key and completes the key again. */
  private static int completeEveryKey(int seed, String text) {
    int chosen = 0;
    for (JsonToken token : JsonTokenizer.of(text)) {
      String key = token.in(text).replace("\"", "");
      Optional<Integer> end = endOfScalarMember(text, token);
      for (String typed : List.of("", "\"", key.substring(0, key.length() / 2), '"' + key)) {
        if (end.isPresent()) {
          String broken = text.substring(0, token.start()) + typed + text.substring(end.get());
          chosen += completeKey(seed, broken, token.start() + typed.length(), key);
        }
      }
    }
    return chosen;
  }

  private static int completeKey(int seed, String broken, int caret, String key) {
    List<Proposal> proposals =
        proposals(broken, caret).stream().filter(found -> found.label().equals(key)).toList();
    assertThat(proposals).as("seed %d, %s at %d:%n%s", seed, key, caret, broken).hasSize(1);
    String after = apply(broken, caret, proposals.get(0));
    assertThat(JsonScanner.scan(after).errors())
        .as("seed %d, %s at %d:%n%s%n%s", seed, key, caret, broken, after)
        .isEmpty();
    return 1;
  }

  private static Optional<Integer> endOfScalarMember(String text, JsonToken key) {
    if (key.kind() != JsonTokenKind.KEY) {
      return Optional.empty();
    }
    List<JsonToken> after = JsonTokenizer.of(text.substring(key.end()));
    JsonToken value = after.get(1);
    return value.kind() == JsonTokenKind.PUNCTUATION
        ? Optional.empty()
        : Optional.of(key.end() + value.end());
  }

  @Test
  void neverThrowsForAnInvalidText() {
    int found = 0;
    for (int seed = 0; seed < 60; seed++) {
      String text = TextMutator.of(minified(SpecWriter.write(RandomSpec.of(seed / 10))), seed);
      for (int caret = 0; caret <= text.length(); caret += 7) {
        found += proposals(text, caret).size();
      }
    }
    assertThat(found).isPositive();
  }

  private static String labels(String text) {
    return labels(text, " ");
  }

  private static String labels(String text, String separator) {
    String plain = text.replace("|", "");
    return proposals(plain, text.indexOf('|')).stream()
        .map(Proposal::label)
        .collect(Collectors.joining(separator));
  }

  private static CompletionList at(String text) {
    return CompletionFinder.at(text.replace("|", ""), text.indexOf('|')).orElseThrow();
  }

  private static List<Proposal> proposals(String text, int caret) {
    return CompletionFinder.at(text, caret).map(CompletionList::proposals).orElse(List.of());
  }

  private static String apply(String text, int caret, Proposal proposal) {
    CompletionList completion = CompletionFinder.at(text, caret).orElseThrow();
    return new Fix("", completion.edit(proposal)).applyTo(text);
  }

  private static String applyLabel(String text, String label) {
    String plain = text.replace("|", "");
    int caret = text.indexOf('|');
    CompletionList completion = CompletionFinder.at(plain, caret).orElseThrow();
    Proposal proposal =
        completion.proposals().stream()
            .filter(found -> found.label().equals(label))
            .findFirst()
            .orElseThrow();
    int after = completion.start() + proposal.caret();
    return new StringBuilder(apply(plain, caret, proposal)).insert(after, '|').toString();
  }

  private static String minified(String text) {
    return JsonTokenizer.of(text).stream()
        .map(token -> token.in(text))
        .collect(Collectors.joining());
  }
}
