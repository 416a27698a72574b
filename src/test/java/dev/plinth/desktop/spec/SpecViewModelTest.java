package dev.plinth.desktop.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.Tasks;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Severity;
import dev.plinth.spec.CompletionContext;
import dev.plinth.spec.Proposal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecViewModelTest {
  private final EditorFixture rooms = new EditorFixture(EditorFixture.SPEC);
  private final SpecViewModel model = rooms.model;

  private void type(String removed, String inserted) {
    model.changed(new TextChange(model.text().indexOf(removed), removed, inserted));
  }

  private List<Diagnostic> shown() {
    return model.marksProperty().get().all().stream().map(DiagnosticMark::diagnostic).toList();
  }

  @Test
  void whatIsTypedIsTheTextOfTheWorkspace() {
    type("shop", "store");
    assertThat(rooms.text()).isEqualTo(EditorFixture.SPEC.replace("shop", "store"));
  }

  @Test
  void aFaultIsMarkedWhereItStands() {
    type("\"string\"", "\"strng\"");
    DiagnosticMark mark = model.marksProperty().get().all().get(0);
    assertThat(rooms.text().substring(mark.start(), mark.end())).isEqualTo("\"strng\"");
    assertThat(model.currentProperty().get()).isTrue();
  }

  @Test
  void whatWasSaidOfAnOlderTextMovesUntilTheNewOneIsReviewed() {
    type("\"string\"", "\"strng\"");
    rooms.waiting = true;
    type("shop", "warehouse");
    DiagnosticMark mark = model.marksProperty().get().all().get(0);
    assertThat(rooms.text().substring(mark.start(), mark.end())).isEqualTo("\"strng\"");
    assertThat(model.currentProperty().get()).isFalse();
  }

  @Test
  void aFixMendsWhatItIsMadeFor() {
    type("\"string\"", "\"strng\"");
    model.mend(shown().get(0));
    assertThat(rooms.text()).isEqualTo(EditorFixture.SPEC);
    assertThat(shown()).noneMatch(said -> said.severity() == Severity.ERROR);
  }

  @Test
  void aFixOfAnOlderTextIsNotMade() {
    type("\"string\"", "\"strng\"");
    Diagnostic old = shown().get(0);
    rooms.waiting = true;
    type("shop", "warehouse");
    String now = rooms.text();
    model.mend(old);
    assertThat(rooms.text()).isEqualTo(now);
  }

  @Test
  void minifiedJsonIsLaidOutWhenItIsOpened() {
    rooms.workspace.open(Optional.empty(), "{\"entities\":[{\"name\":\"A\"}]}");
    assertThat(rooms.text()).isEqualTo("{\n  \"entities\": [\n    { \"name\": \"A\" }\n  ]\n}\n");
  }

  @Test
  void aTextThatIsSetFromElsewhereIsTakenOverAsItsSmallestChange() {
    List<TextChange> made = new ArrayList<>();
    model.show(listening(made));
    rooms.workspace.textProperty().set(EditorFixture.SPEC.replace("shop", "store"));
    assertThat(made)
        .containsExactly(new TextChange(EditorFixture.SPEC.indexOf("hop"), "hop", "tore"));
  }

  private Editor listening(List<TextChange> made) {
    return new Editor() {
      @Override
      public void make(TextChange change) {
        made.add(change);
        model.changed(change);
      }

      @Override
      public void select(int anchor, int caret) {}

      @Override
      public void forget() {
        made.clear();
      }

      @Override
      public void focus() {}
    };
  }

  @Test
  void aNewDocumentForgetsWhatCouldBeUndone() {
    List<TextChange> made = new ArrayList<>();
    model.show(listening(made));
    rooms.workspace.open(Optional.empty(), "{}");
    assertThat(made).isEmpty();
    assertThat(model.text()).isEqualTo("{}");
  }

  @Test
  void formattingKeepsABrokenTextAsItIs() {
    type("\"shop\",", "\"shop\"");
    String broken = rooms.text();
    assertThat(model.format(0)).isFalse();
    assertThat(rooms.text()).isEqualTo(broken);
  }

  @Test
  void formattingLaysOutWhatIsJson() {
    assertThat(model.format(0)).isTrue();
    assertThat(rooms.text()).contains("    {\n      \"name\": \"Product\",\n");
  }

  @Test
  void aProposalIsWrittenWhereItWasAskedFor() {
    int caret = rooms.text().indexOf("\"string\"") + "\"string\"".length();
    List<CompletionContext> found = new ArrayList<>();
    CompletionViewModel completions = model.completions();
    completions.complete(caret, completion -> completion.ifPresent(found::add));
    Proposal nullable =
        found.get(0).proposals().stream()
            .filter(proposal -> proposal.label().equals("nullable"))
            .findFirst()
            .orElseThrow();
    completions.write(found.get(0), nullable);
    assertThat(rooms.text()).contains("\"type\": \"string\", \"nullable\": true }");
  }

  @Test
  void nothingIsProposedForATextThatHasChanged() {
    Deque<Runnable> screen = new ArrayDeque<>();
    Tasks late = new Tasks(Runnable::run, screen::add, fault -> {});
    List<Optional<CompletionContext>> found = new ArrayList<>();
    int caret = rooms.text().indexOf("\"string\"") + "\"string\"".length();
    new CompletionViewModel(model, late).complete(caret, found::add);
    type("shop", "store");
    screen.forEach(Runnable::run);
    assertThat(found).containsExactly(Optional.empty());
  }

  @Test
  void onlyTheLastQuestionIsAnswered() {
    Deque<Runnable> screen = new ArrayDeque<>();
    Tasks late = new Tasks(Runnable::run, screen::add, fault -> {});
    List<Integer> answered = new ArrayList<>();
    CompletionViewModel completions = new CompletionViewModel(model, late);
    completions.complete(0, found -> answered.add(1));
    completions.complete(0, found -> answered.add(2));
    screen.forEach(Runnable::run);
    assertThat(answered).containsExactly(2);
  }
}
