package dev.plinth.desktop.spec;

import dev.plinth.spec.FoldRegions;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The view model of folding: which parts of the text are folded. */
final class FoldsViewModel {
  private final ReadOnlyObjectWrapper<Folds> folds = new ReadOnlyObjectWrapper<>(Folds.NONE);
  private List<Span> spans = List.of();

  /** Whether the regions may have changed since the last update. */
  private boolean outdated = true;

  /**
   * A folded region while the text changes.
   *
   * @param start the folded line
   * @param end the line that closes the region
   */
  private record Span(int start, int end) {
    Optional<Span> after(int firstLine, int lastLine, int shift) {
      if (firstLine >= end || (firstLine == start && lastLine == start && shift == 0)) {
        return Optional.of(this);
      }
      boolean before = firstLine < start && lastLine <= start;
      return before ? Optional.of(new Span(start + shift, end + shift)) : Optional.empty();
    }
  }

  /** Returns the regions of the text, and which of them are folded. */
  ReadOnlyObjectProperty<Folds> foldsProperty() {
    return folds.getReadOnlyProperty();
  }

  /**
   * Takes over a change of the text. A region stays folded unless the change alters its hidden
   * lines. {@link #update} must follow.
   *
   * @param changed the text after the change
   */
  void move(TextChange change, String changed) {
    outdated |= FoldRegions.mayChange(change.removed() + change.inserted());
    if (!spans.isEmpty()) {
      int first = lines(changed, change.offset());
      int last = first + lines(change.removed(), change.removed().length());
      spans =
          spans.stream()
              .flatMap(span -> span.after(first, last, change.lineShift()).stream())
              .toList();
    }
  }

  private static int lines(String text, int end) {
    int lines = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    return lines;
  }

  /** Finds the regions of a changed text. A region that has got another end is unfolded. */
  void update(String text) {
    FoldRegions regions = outdated ? FoldRegions.of(text) : folds.get().regions();
    outdated = false;
    TreeSet<Integer> folded =
        spans.stream()
            .filter(span -> regions.startsAt(span.start()))
            .filter(span -> regions.endOf(span.start()) == span.end())
            .map(Span::start)
            .collect(Collectors.toCollection(TreeSet::new));
    show(new Folds(regions, folded));
  }

  private void show(Folds shown) {
    spans =
        shown.folded().stream().map(line -> new Span(line, shown.regions().endOf(line))).toList();
    if (!shown.equals(folds.get())) {
      folds.set(shown);
    }
  }

  /** Folds the region that starts at a line, or unfolds it. */
  void toggle(int line) {
    show(folds.get().with(line, !folds.get().isFolded(line)));
  }

  /** Folds the innermost region that contains a line and is not folded yet. */
  void fold(int line) {
    folds.get().innermostOpen(line).ifPresent(start -> show(folds.get().with(start, true)));
  }

  /** Unfolds the region that starts at a line. */
  void unfold(int line) {
    show(folds.get().with(line, false));
  }

  /** Folds all entities. */
  void foldEntities() {
    show(folds.get().withElements());
  }

  /** Unfolds all regions. */
  void unfoldAll() {
    show(new Folds(folds.get().regions(), new TreeSet<>()));
  }

  /** Unfolds the regions that hide a line. */
  void reveal(int line) {
    show(folds.get().revealing(line));
  }
}
