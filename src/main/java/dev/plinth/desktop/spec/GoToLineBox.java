package dev.plinth.desktop.spec;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** The box that goes to a line of the spec. */
final class GoToLineBox extends QuickInput {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  // Kept in fields, since a binding without strong references would be garbage-collected.
  private final StringBinding message;
  private final BooleanBinding wrong;

  GoToLineBox(GoToLineViewModel model) {
    this(model, new Label());
  }

  private GoToLineBox(GoToLineViewModel model, Label answer) {
    super("spec.line", model.inputProperty(), model.openProperty(), answer);
    message = model.messageBinding();
    wrong = model.wrongBinding();
    getStyleClass().add("go-to-line");
    answer.getStyleClass().add("quick-answer");
    answer.textProperty().bind(message);
    wrong.addListener((property, before, now) -> answer.pseudoClassStateChanged(WRONG, now));
    onEnd(model::accept, model::cancel);
  }
}
