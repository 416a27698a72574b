package dev.plinth.desktop;

import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.dialog.SavedFileKind;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.plan.PlanViewModel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Dialogs that answer at once with prepared answers and record all questions and notices. */
public final class FakeDialogs implements Dialogs {
  /** The answer of a user who presses Enter. */
  public static final String ENTER = "\n";

  /** The labels of the next answers; once it is empty, the user cancels. */
  public final Deque<String> answers = new ArrayDeque<>();

  /** The next files and folders that the user chooses; once it is empty, the user cancels. */
  public final Deque<Path> paths = new ArrayDeque<>();

  /** The titles of the questions that were asked. */
  public final List<String> asked = new ArrayList<>();

  /** All notices that were shown, even those withdrawn since. */
  public final List<Notice> notices = new ArrayList<>();

  /** The notices of a topic that are shown now. */
  public final Map<Notice.Topic, Notice> shown = new EnumMap<>(Notice.Topic.class);

  /** The plans that were shown. */
  public final List<PlanViewModel> plans = new ArrayList<>();

  /** The user who sees a plan; one who cancels, if no test says another. */
  public Function<PlanViewModel, Optional<PlanChoice>> planner = plan -> Optional.empty();

  /** The comparisons that were shown. */
  public final List<LineDiff> compared = new ArrayList<>();

  /** The file names that were suggested for saving. */
  public final List<Path> suggested = new ArrayList<>();

  @Override
  public <T> Optional<T> ask(Question<T> question) {
    asked.add(question.title());
    String answer = answers.poll();
    if (ENTER.equals(answer)) {
      return question.defaultChoice().map(Question.Choice::value);
    }
    return question.choices().stream()
        .filter(choice -> choice.label().equals(answer))
        .map(Question.Choice::value)
        .findFirst();
  }

  @Override
  public Optional<Path> specToOpen(Optional<Path> near) {
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public Optional<Path> fileToSave(SavedFileKind kind, Path suggestion) {
    suggested.add(suggestion);
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public Optional<Path> folder(Optional<Path> near) {
    return Optional.ofNullable(paths.poll());
  }

  @Override
  public void compare(String title, LineDiff diff) {
    compared.add(diff);
  }

  @Override
  public Optional<PlanChoice> choosePlan(PlanViewModel plan) {
    plans.add(plan);
    return planner.apply(plan);
  }

  @Override
  public void show(Notice notice) {
    notices.add(notice);
    notice.topic().ifPresent(topic -> shown.put(topic, notice));
  }

  @Override
  public void withdraw(Notice.Topic topic) {
    shown.remove(topic);
  }

  /** Returns the shown notice of a topic; fails if there is none. */
  public Notice shown(Notice.Topic topic) {
    return Optional.ofNullable(shown.get(topic)).orElseThrow();
  }

  /** Returns the titles of the notices that were shown. */
  public List<String> noticeTitles() {
    return notices.stream().map(Notice::title).toList();
  }
}
