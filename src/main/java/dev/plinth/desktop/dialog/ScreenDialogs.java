package dev.plinth.desktop.dialog;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.diff.DiffView;
import dev.plinth.desktop.diff.LineDiff;
import dev.plinth.desktop.plan.PlanChoice;
import dev.plinth.desktop.plan.PlanViewModel;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** Dialogs that belong to a window, and notices in its bar. */
public final class ScreenDialogs implements Dialogs {
  private final Stage owner;
  private final NoticeBar notices;

  public ScreenDialogs(Stage owner, NoticeBar notices) {
    this.owner = owner;
    this.notices = notices;
  }

  @Override
  public <T> Optional<T> ask(Question<T> question) {
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION);
    alert.initOwner(owner);
    alert.setTitle(Messages.text("window.title"));
    alert.setHeaderText(question.title());
    alert.setGraphic(null); // the default question mark icon adds nothing
    alert.setContentText(question.text());
    alert.getButtonTypes().clear();
    Optional<Question.Choice<T>> preset = question.defaultChoice();
    for (Question.Choice<T> choice : question.choices()) {
      boolean isDefault = preset.filter(choice::equals).isPresent();
      ButtonData buttonData = isDefault ? ButtonData.YES : ButtonData.NO;
      alert.getButtonTypes().add(new ButtonType(choice.label(), buttonData));
    }
    alert.getButtonTypes().add(ButtonType.CANCEL);
    DialogFrame.prepare(alert);
    Button cancel = (Button) alert.getDialogPane().lookupButton(ButtonType.CANCEL);
    cancel.setDefaultButton(preset.isEmpty());
    int answer = alert.getButtonTypes().indexOf(alert.showAndWait().orElse(ButtonType.CANCEL));
    return question.choices().stream().skip(answer).map(Question.Choice::value).findFirst();
  }

  @Override
  public Optional<Path> specToOpen(Optional<Path> near) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("dialog.open"));
    chooser.getExtensionFilters().add(filter(SavedFileKind.SPEC));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(Messages.text("dialog.every-file"), "*.*", "*"));
    near.map(Path::getParent)
        .flatMap(ScreenDialogs::folderOf)
        .ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> fileToSave(SavedFileKind kind, Path suggested) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("dialog.save." + kind.extension()));
    chooser.getExtensionFilters().add(filter(kind));
    chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
    Optional.ofNullable(suggested.getParent())
        .flatMap(ScreenDialogs::folderOf)
        .ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private static ExtensionFilter filter(SavedFileKind kind) {
    return new ExtensionFilter(
        Messages.text("dialog.kind." + kind.extension()), "*." + kind.extension());
  }

  @Override
  public Optional<Path> folder(Optional<Path> near) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("dialog.folder"));
    near.flatMap(ScreenDialogs::folderOf).ifPresent(chooser::setInitialDirectory);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  /** Returns the folder if it exists; a chooser fails if its initial folder does not exist. */
  private static Optional<File> folderOf(Path path) {
    return Optional.of(path).filter(Files::isDirectory).map(Path::toFile);
  }

  @Override
  public void compare(String title, LineDiff diff) {
    DiffView view = new DiffView();
    view.show(diff);
    view.setPrefSize(900, 600);
    PageDialog.show(owner, title, view);
  }

  @Override
  public Optional<PlanChoice> choosePlan(PlanViewModel plan) {
    return DataPlanDialog.show(owner, plan);
  }

  @Override
  public void show(Notice notice) {
    notices.show(notice);
  }

  @Override
  public void withdraw(Notice.Topic topic) {
    notices.withdraw(topic);
  }
}
