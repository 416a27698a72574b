package dev.plinth.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diagnostic.Code;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ApprovedSpecTest {
  @TestFactory
  Stream<DynamicTest> writingAndReadingReturnsAnEqualSpec() throws IOException {
    return ReviewCases.all().stream()
        .filter(file -> approved(file).isPresent())
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> isUnchangedByWritingAndReading(approved(file).orElseThrow())));
  }

  private static void isUnchangedByWritingAndReading(ApprovedSpec approved) {
    String written = SpecWriter.write(approved.spec());
    Review again = ReviewCases.review(written);
    assertThat(again.approved().map(ApprovedSpec::spec)).hasValue(approved.spec());
    assertThat(SpecWriter.write(again.approved().orElseThrow().spec())).isEqualTo(written);
    assertThat(again.diagnostics().all())
        .as("an approved spec has nothing to normalise")
        .noneMatch(diagnostic -> diagnostic.code() == Code.RENAMED);
  }

  @Test
  void onlyReviewCanCreateInstances() {
    assertThat(ApprovedSpec.class.getDeclaredConstructors())
        .allMatch(constructor -> constructor.getModifiers() == 0);
    assertThat(Modifier.isFinal(ApprovedSpec.class.getModifiers())).isTrue();
  }

  @Test
  void normalisesNamesAndKeepsEverythingElse() throws IOException {
    Spec spec = approved(ReviewCases.FOLDER.resolve("names-normalised.json")).orElseThrow().spec();
    assertThat(spec.entities()).extracting("name").containsExactly("OrderItem", "HTTPLog");
    assertThat(spec.entities()).extracting("tableName").containsExactly("order_item", "http_logs");
    assertThat(spec.entities().get(0).fields())
        .extracting("name")
        .containsExactly("id", "created_at", "unit_price", "user_id");
  }

  private static Optional<ApprovedSpec> approved(Path file) {
    try {
      return ReviewCases.review(Files.readString(file)).approved();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
