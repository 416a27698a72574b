package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldsViewModelTest {
  /** Lines 5 to 10 are the entities, lines 6 to 9 the entity, and 7 and 8 its fields. */
  private final EditorFixture fixture = new EditorFixture(EditorFixture.SPEC);

  private final FoldsViewModel folds = fixture.model.folds();

  private String hidden() {
    return folds.foldsProperty().get().hiddenLines().toString();
  }

  private void type(String before, String removed, String inserted) {
    int at = fixture.text().indexOf(before) + before.length();
    fixture.model.changed(new TextChange(at, removed, inserted));
  }

  @Test
  void foldsAndUnfoldsARegion() {
    folds.toggle(6);
    assertThat(hidden()).isEqualTo("{7, 8}");
    folds.toggle(6);
    assertThat(hidden()).isEqualTo("{}");
  }

  @Test
  void foldsFromTheInsideToTheOutside() {
    folds.fold(7);
    assertThat(hidden()).isEqualTo("{7, 8}");
    folds.fold(6);
    assertThat(hidden()).isEqualTo("{6, 7, 8, 9}");
    folds.fold(5);
    assertThat(hidden()).isEqualTo("{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}");
    folds.unfoldAll();
    assertThat(hidden()).isEqualTo("{}");
  }

  @Test
  void foldsAllEntities() {
    folds.foldEntities();
    assertThat(hidden()).isEqualTo("{7, 8}");
    folds.unfold(6);
    assertThat(hidden()).isEqualTo("{}");
  }

  @Test
  void aVeryLongEntityIsFoldedOnlyByItself() {
    String fields = "\n{},".repeat(Folds.MAX_OF_MANY);
    EditorFixture longSpec =
        new EditorFixture(EditorFixture.SPEC.replace("\"fields\": [", "\"fields\": [" + fields));
    longSpec.model.folds().foldEntities();
    assertThat(longSpec.model.folds().foldsProperty().get().folded()).isEmpty();
    longSpec.model.folds().toggle(6);
    assertThat(longSpec.model.folds().foldsProperty().get().folded()).containsExactly(6);
  }

  @Test
  void changesElsewhereKeepAFold() {
    folds.toggle(6);
    type("\"shop\",", "", "\n\n");
    assertThat(hidden()).isEqualTo("{9, 10}");
    type("\"Product\"", "", "\"");
    assertThat(hidden()).isEqualTo("{9, 10}");
    type("    ] }", "", "\n");
    assertThat(hidden()).isEqualTo("{9, 10}");
  }

  @Test
  void changesOfHiddenLinesUnfoldThem() {
    folds.toggle(6);
    type("\"uuid", "", "x");
    assertThat(hidden()).isEqualTo("{}");
    folds.toggle(6);
    type("\"fields\": [", "", "\n");
    assertThat(hidden()).isEqualTo("{}");
    folds.toggle(6);
    type("\"string\" }", "\n", "");
    assertThat(hidden()).isEqualTo("{}");
  }

  @Test
  void aRevisionKeepsTheFoldsThatItDoesNotTouch() {
    folds.toggle(6);
    fixture.workspace.textProperty().set(EditorFixture.SPEC.replace("shop", "store\",\n\"x\": \""));
    assertThat(hidden()).isEqualTo("{8, 9}");
    fixture.workspace.textProperty().set(EditorFixture.SPEC.replace("title", "label"));
    assertThat(hidden()).isEqualTo("{}");
  }

  @Test
  void aLostBracketUnfolds() {
    folds.toggle(6);
    type("\"string\" }\n    ", "]", "");
    assertThat(hidden()).isEqualTo("{}");
  }

  @Test
  void aLineIsRevealedByUnfoldingAllRegionsAroundIt() {
    folds.toggle(6);
    folds.toggle(5);
    folds.reveal(7);
    assertThat(hidden()).isEqualTo("{}");
  }

  @Test
  void aNewDocumentIsNotFolded() {
    folds.toggle(6);
    fixture.workspace.open(Optional.empty(), EditorFixture.SPEC.replace("shop", "store"));
    assertThat(hidden()).isEqualTo("{}");
  }
}
