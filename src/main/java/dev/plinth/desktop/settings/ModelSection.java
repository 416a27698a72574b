package dev.plinth.desktop.settings;

import dev.plinth.desktop.Messages;
import dev.plinth.desktop.settings.ModelForm.Kind;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The section for the model. Only the fields of the chosen kind of model are visible. */
final class ModelSection extends SettingsSection {
  ModelSection(SettingsViewModel settings) {
    super("model");
    ModelForm model = settings.model();
    row(
        Messages.text("settings.model.kind"),
        SettingsView.comboBox("model.kind", Kind.values(), Kind.class, model.kindProperty()));
    Label hint = hint("");
    hint.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Messages.text(hintKey(model.kindProperty().get())), model.kindProperty()));
    TextField id = field("id", model, Set.of(Kind.GEMINI, Kind.OPENAI));
    id.textProperty().bindBidirectional(model.idProperty());
    row(Messages.text("settings.model.id"), id);
    problem(id, model.idProblemProperty());
    TextField url = field("url", model, Set.of(Kind.OPENAI));
    url.textProperty().bindBidirectional(model.baseUrlProperty());
    row(Messages.text("settings.model.url"), url);
    problem(url, model.baseUrlProblemProperty());
    unlabelled(SettingsView.checkBox("sampling", settings.samplingProperty()));
    hint(Messages.text("settings.sampling.hint"));
    unlabelled(new ConnectionCheckRow("model", settings.modelTest(), settings::startModelTest));
  }

  private static String hintKey(Kind kind) {
    return "settings.model.hint." + kind.name().toLowerCase(Locale.ROOT);
  }

  private static TextField field(String name, ModelForm model, Set<Kind> kinds) {
    TextField field = new TextField();
    field.setId("settings-" + name);
    field
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> kinds.contains(model.kindProperty().get()), model.kindProperty()));
    return field;
  }
}
