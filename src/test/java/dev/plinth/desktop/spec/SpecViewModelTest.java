package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.Tasks;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import dev.plinth.spec.CompletionList;
import dev.plinth.spec.Proposal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecViewModelTest {
  private final EditorFixture fixture = new EditorFixture(EditorFixture.SPEC);
  private final SpecViewModel model = fixture.model;

  private void type(String removed, String inserted) {
    model.changed(new TextChange(model.text().indexOf(removed), removed, inserted));
  }

  private List<Diagnostic> shown() {
    return model.marksProperty().get().all().stream().map(DiagnosticMark::diagnostic).toList();
  }

  @Test
  void typingChangesTheTextOfTheWorkspace() {
    type("shop", "store");
    assertThat(fixture.text()).isEqualTo(EditorFixture.SPEC.replace("shop", "store"));
  }

  @Test
  void anErrorIsMarkedAtItsText() {
    type("\"string\"", "\"strng\"");
    DiagnosticMark mark = model.marksProperty().get().all().get(0);
    assertThat(fixture.text().substring(mark.start(), mark.end())).isEqualTo("\"strng\"");
    assertThat(model.currentProperty().get()).isTrue();
  }

  @Test
  void marksMoveWithChangesUntilTheNextReview() {
    type("\"string\"", "\"strng\"");
    fixture.dropsWork = true;
    type("shop", "warehouse");
    DiagnosticMark mark = model.marksProperty().get().all().get(0);
    assertThat(fixture.text().substring(mark.start(), mark.end())).isEqualTo("\"strng\"");
    assertThat(model.currentProperty().get()).isFalse();
  }

  @Test
  void applyingAFixRemovesItsError() {
    type("\"string\"", "\"strng\"");
    model.applyFix(shown().get(0));
    assertThat(fixture.text()).isEqualTo(EditorFixture.SPEC);
    assertThat(shown()).noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }

  @Test
  void aFixOfAnEarlierTextIsNotApplied() {
    type("\"string\"", "\"strng\"");
    Diagnostic old = shown().get(0);
    fixture.dropsWork = true;
    type("shop", "warehouse");
    String now = fixture.text();
    model.applyFix(old);
    assertThat(fixture.text()).isEqualTo(now);
  }

  @Test
  void openedMinifiedJsonIsFormatted() {
    fixture.workspace.open(Optional.empty(), "{\"entities\":[{\"name\":\"A\"}]}");
    assertThat(fixture.text()).isEqualTo("{\n  \"entities\": [\n    { \"name\": \"A\" }\n  ]\n}\n");
  }

  @Test
  void aNewTextOfTheWorkspaceIsAppliedAsSmallChanges() {
    RecordingEditor editor = new RecordingEditor(model);
    model.attach(editor);
    String revised = EditorFixture.SPEC.replace("shop", "store").replace("title", "name");
    fixture.workspace.textProperty().set(revised);
    assertThat(editor.changes)
        .containsExactly(
            new TextChange(EditorFixture.SPEC.indexOf("hop"), "hop", "tore"),
            new TextChange(EditorFixture.SPEC.indexOf("title"), "titl", "nam"));
    assertThat(model.text()).isEqualTo(revised);
  }

  @Test
  void aFixIsAppliedAsItsEdits() {
    type("\"string\"", "\"strng\"");
    RecordingEditor editor = new RecordingEditor(model);
    model.attach(editor);
    model.applyFix(shown().get(0));
    assertThat(editor.changes)
        .containsExactly(
            new TextChange(EditorFixture.SPEC.indexOf("\"string\""), "\"strng\"", "\"string\""));
  }

  @Test
  void aNewDocumentClearsTheUndoHistory() {
    RecordingEditor editor = new RecordingEditor(model);
    model.attach(editor);
    fixture.workspace.open(Optional.empty(), "{}");
    assertThat(editor.changes).isEmpty();
    assertThat(model.text()).isEqualTo("{}");
  }

  @Test
  void formattingLeavesInvalidJsonUnchanged() {
    type("\"shop\",", "\"shop\"");
    String broken = fixture.text();
    assertThat(model.format(0)).isFalse();
    assertThat(fixture.text()).isEqualTo(broken);
  }

  @Test
  void formattingChangesValidJson() {
    assertThat(model.format(0)).isTrue();
    assertThat(fixture.text()).contains("    {\n      \"name\": \"Product\",\n");
  }

  @Test
  void aProposalIsInsertedAtTheCaret() {
    int caret = fixture.text().indexOf("\"string\"") + "\"string\"".length();
    List<CompletionList> found = new ArrayList<>();
    CompletionViewModel completions = model.completions();
    completions.complete(caret, completion -> completion.ifPresent(found::add));
    Proposal nullable =
        found.get(0).proposals().stream()
            .filter(proposal -> proposal.label().equals("nullable"))
            .findFirst()
            .orElseThrow();
    completions.insert(found.get(0), nullable);
    assertThat(fixture.text()).contains("\"type\": \"string\", \"nullable\": true }");
  }

  @Test
  void nothingIsProposedIfTheTextHasChanged() {
    Deque<Runnable> callbacks = new ArrayDeque<>();
    Tasks late = new Tasks(Runnable::run, callbacks::add, failure -> {});
    List<Optional<CompletionList>> found = new ArrayList<>();
    int caret = fixture.text().indexOf("\"string\"") + "\"string\"".length();
    new CompletionViewModel(model, late).complete(caret, found::add);
    type("shop", "store");
    callbacks.forEach(Runnable::run);
    assertThat(found).containsExactly(Optional.empty());
  }

  @Test
  void onlyTheLastRequestIsAnswered() {
    Deque<Runnable> callbacks = new ArrayDeque<>();
    Tasks late = new Tasks(Runnable::run, callbacks::add, failure -> {});
    List<Integer> answered = new ArrayList<>();
    CompletionViewModel completions = new CompletionViewModel(model, late);
    completions.complete(0, found -> answered.add(1));
    completions.complete(0, found -> answered.add(2));
    callbacks.forEach(Runnable::run);
    assertThat(answered).containsExactly(2);
  }
}
