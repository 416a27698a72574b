package dev.plinth.soak;

import dev.plinth.desktop.dialog.Dialogs;
import dev.plinth.desktop.dialog.Notice;
import dev.plinth.desktop.dialog.Question;
import dev.plinth.desktop.dialog.SavedFileKind;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.plan.PlanViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** Answers every dialog at once and at random, and sometimes cancels it. */
final class RandomUser implements Dialogs {
  private static final int FILE_NAMES = 6;

  private final Random random;
  private final Path folder;

  /** Uses files in a folder. */
  RandomUser(Random random, Path folder) {
    this.random = random;
    this.folder = folder;
  }

  /** Returns the path of one of a few specs, which may not exist. */
  Path spec() {
    return folder.resolve("spec-" + random.nextInt(FILE_NAMES) + ".json");
  }

  @Override
  public <T> Optional<T> ask(Question<T> question) {
    int choice = random.nextInt(question.choices().size() + 1);
    return question.choices().stream().skip(choice).findFirst().map(Question.Choice::value);
  }

  @Override
  public Optional<Path> specToOpen(Optional<Path> near) {
    return Optional.of(spec());
  }

  @Override
  public Optional<Path> fileToSave(SavedFileKind kind, Path suggested) {
    Path zip = folder.resolve("out-" + random.nextInt(FILE_NAMES) + ".zip");
    return Optional.of(kind == SavedFileKind.ZIP ? zip : spec());
  }

  @Override
  public Optional<Path> folder(Optional<Path> near) {
    return Optional.of(folder);
  }

  @Override
  public void compare(String title, LineDiff diff) {}

  @Override
  public Optional<PlanChoice> choosePlan(PlanViewModel plan) {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(
            plan.readyBinding().get()
                ? PlanChoice.keepData(plan.answersProperty().get())
                : PlanChoice.EMPTY_DATABASE);
  }

  @Override
  public void show(Notice notice) {}

  @Override
  public void withdraw(Notice.Topic topic) {}
}
