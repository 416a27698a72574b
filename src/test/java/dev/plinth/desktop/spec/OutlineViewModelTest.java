package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.spec.OutlineEntry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutlineViewModelTest {
  private static final String SPEC =
      """
      { "entities": [
        { "name": "Order", "table_name": "orders", "fields": [
          { "name": "id", "type": "uuid" },
          { "name": "item_id", "type": "uuid" }
        ] },
        { "name": "Item", "table_name": "items", "fields": [ { "name": "id", "type": "uuid" } ] }
      ] }
      """;

  private final EditorFixture fixture = new EditorFixture(SPEC);
  private final RecordingEditor editor = new RecordingEditor(fixture.model);
  private final OutlineViewModel outline = fixture.model.outline();
  private final TextSelection origin =
      new TextSelection(SPEC.indexOf("item_id") + 2, SPEC.indexOf("item_id"));

  @BeforeEach
  void open() {
    fixture.model.attach(editor);
    editor.selection = origin;
    outline.open(origin);
  }

  private List<String> shown() {
    return outline.shown().stream().map(OutlineEntry::name).toList();
  }

  private String selectedText() {
    return fixture.text().substring(editor.selection.anchor(), editor.selection.caret());
  }

  @Test
  void listsAllAndSelectsTheEntryAtTheCaret() {
    assertThat(shown()).containsExactly("Order", "id", "item_id", "Item", "id");
    assertThat(outline.selectedProperty().get().name()).isEqualTo("item_id");
    assertThat(editor.selection).isEqualTo(origin);
  }

  @Test
  void filtersByAnyPartOfTheNameWithEntitiesFirst() {
    outline.queryProperty().set("tem");
    assertThat(shown()).containsExactly("Item", "item_id");
    assertThat(selectedText()).isEqualTo("Item");
    outline.queryProperty().set("nothing");
    assertThat(shown()).isEmpty();
    outline.accept();
    assertThat(outline.openProperty().get()).isTrue();
  }

  @Test
  void showsEachEntryThatIsMovedTo() {
    outline.move(1);
    assertThat(selectedText()).isEqualTo("Item");
    outline.move(1);
    outline.move(1);
    assertThat(selectedText()).isEqualTo("Order");
    outline.move(-1);
    assertThat(editor.selection.anchor()).isEqualTo(SPEC.lastIndexOf("id\", \"type"));
    outline.accept();
    assertThat(editor.focused).isTrue();
    assertThat(outline.openProperty().get()).isFalse();
    assertThat(editor.selection.anchor()).isEqualTo(SPEC.lastIndexOf("id\", \"type"));
  }

  @Test
  void cancellingReturnsToTheSelection() {
    outline.move(1);
    outline.cancel();
    assertThat(editor.selection).isEqualTo(origin);
    assertThat(outline.openProperty().get()).isFalse();
  }

  @Test
  void isClosedByANewText() {
    fixture.workspace.textProperty().set("{}");
    assertThat(outline.openProperty().get()).isFalse();
  }
}
