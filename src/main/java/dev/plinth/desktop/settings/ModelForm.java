package dev.plinth.desktop.settings;

import dev.plinth.agent.ModelChoice;
import dev.plinth.agent.ModelChoice.Family;
import dev.plinth.desktop.Messages;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The model setting as the fields of a form. A valid choice is applied to the settings at once; an
 * invalid choice stays in the form with a message.
 */
public final class ModelForm {
  /** The default address of Ollama, the most common local server. */
  static final String DEFAULT_BASE_URL = "http://127.0.0.1:11434/v1";

  /** The kinds of model that a user can choose. */
  public enum Kind {
    /** Gemini if there is a key for it, else the built-in model. */
    AUTOMATIC,
    BUILT_IN,
    GEMINI,
    OPENAI
  }

  private final ObjectProperty<Settings> settings;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.AUTOMATIC);
  private final StringProperty id = new SimpleStringProperty("");
  private final StringProperty baseUrl = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper idProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper baseUrlProblem = new ReadOnlyStringWrapper("");
  private boolean updating;

  ModelForm(ObjectProperty<Settings> settings) {
    this.settings = settings;
    fill(settings.get());
    settings.addListener((property, before, current) -> fill(current));
    kind.addListener((property, before, current) -> kindChanged(current));
    id.addListener((property, before, current) -> apply());
    baseUrl.addListener((property, before, current) -> apply());
  }

  /** Returns the kind of model. */
  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /** Returns the ID of the model. */
  public StringProperty idProperty() {
    return id;
  }

  /** Returns the base URL of the server. */
  public StringProperty baseUrlProperty() {
    return baseUrl;
  }

  /** Returns the message about an invalid ID; empty if the ID is valid. */
  public ReadOnlyStringProperty idProblemProperty() {
    return idProblem.getReadOnlyProperty();
  }

  /** Returns the message about an invalid base URL; empty if the base URL is valid. */
  public ReadOnlyStringProperty baseUrlProblemProperty() {
    return baseUrlProblem.getReadOnlyProperty();
  }

  private void fill(Settings current) {
    if (updating || current.model().equals(choice())) {
      return;
    }
    updating = true;
    kind.set(
        current.model().map(model -> Kind.valueOf(model.family().name())).orElse(Kind.AUTOMATIC));
    id.set(current.model().map(ModelChoice::id).orElse(""));
    baseUrl.set(current.model().flatMap(ModelChoice::baseUrl).map(URI::toString).orElse(""));
    updating = false;
    validate();
  }

  private void kindChanged(Kind current) {
    if (updating) {
      return;
    }
    updating = true;
    id.set(current == Kind.GEMINI ? ModelChoice.DEFAULT_GEMINI : "");
    baseUrl.set(current == Kind.OPENAI ? DEFAULT_BASE_URL : "");
    updating = false;
    apply();
  }

  private void apply() {
    if (updating) {
      return;
    }
    validate();
    if (idProblem.get().isEmpty() && baseUrlProblem.get().isEmpty()) {
      updating = true;
      settings.set(settings.get().withModel(choice()));
      updating = false;
    }
  }

  private void validate() {
    boolean needsId = kind.get() == Kind.GEMINI || kind.get() == Kind.OPENAI;
    String name = id.get().strip();
    boolean hasSpaces = name.chars().anyMatch(c -> c <= ' ');
    idProblem.set(needsId && (name.isEmpty() || hasSpaces) ? problem("id." + kind.get()) : "");
    baseUrlProblem.set(
        kind.get() == Kind.OPENAI && parse("x", baseUrl.get()).isEmpty() ? problem("url") : "");
  }

  private static String problem(String key) {
    return Messages.text("settings.problem." + key);
  }

  /**
   * Returns the model in the form; empty if the model is chosen automatically or the base URL is
   * invalid.
   */
  private Optional<ModelChoice> choice() {
    String name = id.get().strip();
    return switch (kind.get()) {
      case AUTOMATIC -> Optional.empty();
      case BUILT_IN -> Optional.of(ModelChoice.BUILT_IN);
      case GEMINI -> Optional.of(new ModelChoice(Family.GEMINI, name, Optional.empty()));
      case OPENAI -> parse(name, baseUrl.get());
    };
  }

  private static Optional<ModelChoice> parse(String id, String address) {
    try {
      return Optional.of(ModelChoice.of("openai:" + id + "@" + address.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
