package dev.plinth.desktop.plan;

import atlantafx.base.theme.Styles;
import dev.plinth.desktop.Messages;
import dev.plinth.evolution.Grade;
import dev.plinth.evolution.OpenQuestion;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a plan: its open questions with their answers, then its steps. */
public final class PlanView extends VBox {
  private final PlanViewModel model;
  private final VBox rows = new VBox();
  private final Button back =
      new Button(Messages.text("plan.takeBack"), new FontIcon(Feather.CORNER_UP_LEFT));

  /** Creates a view of this view model. */
  public PlanView(PlanViewModel model) {
    this.model = model;
    getStyleClass().add("plan-view");
    getStylesheets().add(PlanView.class.getResource("plan.css").toExternalForm());
    rows.getStyleClass().add("plan-rows");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plan-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    if (model.isUnrelated()) {
      getChildren().add(text(Messages.text("plan.unrelated"), "plan-unrelated"));
    }
    getChildren().addAll(scroll, problem(), footer());
    model.planProperty().addListener((property, before, now) -> show(now));
    show(model.planProperty().get());
  }

  /**
   * Moves the focus to the first answer, after the dialog has given it to a button.
   *
   * @param otherwise gets the focus if no question is open
   */
  public void focusFirst(Node otherwise) {
    model.runLater(() -> focusAnswer(otherwise));
  }

  private void focusAnswer(Node otherwise) {
    Node answer = rows.lookup(".plan-answer");
    (answer == null ? otherwise : answer).requestFocus();
  }

  private Node problem() {
    Label problem = text("", "error-ink");
    problem.setId("plan-problem");
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private Node footer() {
    back.setId("plan-take-back");
    back.getStyleClass().add(Styles.SMALL);
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(event -> model.takeBack());
    back.disableProperty().bind(model.answersProperty().map(answers -> answers.all().isEmpty()));
    Label summary = text("", "room-note");
    summary.setId("plan-summary");
    summary.textProperty().bind(model.planProperty().map(PlanView::summary));
    HBox.setHgrow(summary, Priority.ALWAYS);
    HBox footer = new HBox(summary, back);
    footer.getStyleClass().add("plan-footer");
    return footer;
  }

  private static String summary(Plan plan) {
    if (!plan.refused().isEmpty()) {
      return Messages.text("plan.refused", plan.refused().size());
    }
    return plan.questions().isEmpty()
        ? Messages.text("plan.ready")
        : Messages.text("plan.open", plan.questions().size());
  }

  private void show(Plan plan) {
    List<Node> shown = new ArrayList<>();
    plan.questions().forEach(question -> shown.add(question(question)));
    plan.steps().forEach(step -> shown.add(step(step)));
    boolean focused = rows.isFocusWithin();
    rows.getChildren().setAll(shown);
    if (focused) {
      focusAnswer(back);
    }
  }

  private Node question(OpenQuestion question) {
    VBox texts = new VBox(text(question.words(), "plan-question"));
    texts.getStyleClass().add("plan-answers");
    for (OpenQuestion.Option option : question.options()) {
      texts
          .getChildren()
          .add(PlanViewModel.isTyped(option) ? fill(question, option) : button(option));
    }
    if (!question.hint().isEmpty()) {
      texts.getChildren().add(text(Messages.text("plan.or", question.hint()), "room-note"));
    }
    return row(Feather.HELP_CIRCLE, "plan-open", texts);
  }

  private Node button(OpenQuestion.Option option) {
    Button button = new Button(sentence(option.words()));
    button.setWrapText(true);
    button.getStyleClass().add("plan-answer");
    button.setOnAction(event -> model.choose(option));
    return button;
  }

  private Node fill(OpenQuestion question, OpenQuestion.Option option) {
    TextField value = new TextField(PlanViewModel.fillOf(option));
    value.setAccessibleText(question.words());
    value.setOnAction(event -> model.fill(option, value.getText()));
    value.getStyleClass().add("plan-answer");
    HBox.setHgrow(value, Priority.ALWAYS);
    Button use = new Button(Messages.text("plan.fill"));
    use.setMinWidth(USE_PREF_SIZE);
    use.setOnAction(event -> model.fill(option, value.getText()));
    HBox line = new HBox(value, use);
    line.getStyleClass().add("plan-fill");
    return line;
  }

  private static Node step(Step step) {
    Label words = text(sentence(step.words()) + '.', "plan-step");
    String grade = Messages.text("plan.grade." + step.grade().word());
    Label note = text(grade + " · " + step.lock().words(), "room-note");
    return row(icon(step.grade()), "plan-" + step.grade().word(), new VBox(words, note));
  }

  private static Feather icon(Grade grade) {
    return switch (grade) {
      case FREE -> Feather.CHECK;
      case CHECK -> Feather.SEARCH;
      case ANSWER -> Feather.EDIT_3;
      case REFUSE -> Feather.SLASH;
    };
  }

  private static Node row(Feather icon, String style, VBox texts) {
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox row = new HBox(new FontIcon(icon), texts);
    row.getStyleClass().addAll("plan-row", style);
    return row;
  }

  private static Label text(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** Returns the text with an upper-case first letter, unless it begins with a name. */
  private static String sentence(String text) {
    int space = text.indexOf(' ');
    boolean name = text.substring(0, Math.max(space, 0)).matches(".*[._A-Z0-9].*");
    return name || text.isEmpty()
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
