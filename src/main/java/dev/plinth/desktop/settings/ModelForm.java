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
 * The choice of a model in parts, as a form has it. What is sound becomes the setting at once; what
 * is not stays in the form with a word on what is wrong.
 */
public final class ModelForm {
  /** Where Ollama listens, the server that most people have. */
  static final String USUAL_BASE_URL = "http://127.0.0.1:11434/v1";

  /** Who answers, as a user chooses it. */
  public enum Kind {
    /** The keys that are there decide. */
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
  private boolean filling;

  ModelForm(ObjectProperty<Settings> settings) {
    this.settings = settings;
    fill(settings.get());
    settings.addListener((property, before, now) -> fill(now));
    kind.addListener((property, before, now) -> chose(now));
    id.addListener((property, before, now) -> apply());
    baseUrl.addListener((property, before, now) -> apply());
  }

  /** Who answers. */
  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /** Which of its models. */
  public StringProperty idProperty() {
    return id;
  }

  /** Where the server is. */
  public StringProperty baseUrlProperty() {
    return baseUrl;
  }

  /** What is wrong with the id; empty where nothing is. */
  public ReadOnlyStringProperty idProblemProperty() {
    return idProblem.getReadOnlyProperty();
  }

  /** What is wrong with the address; empty where nothing is. */
  public ReadOnlyStringProperty baseUrlProblemProperty() {
    return baseUrlProblem.getReadOnlyProperty();
  }

  private void fill(Settings now) {
    if (filling || now.model().equals(choice())) {
      return;
    }
    filling = true;
    kind.set(now.model().map(model -> Kind.valueOf(model.family().name())).orElse(Kind.AUTOMATIC));
    id.set(now.model().map(ModelChoice::id).orElse(""));
    baseUrl.set(now.model().flatMap(ModelChoice::baseUrl).map(URI::toString).orElse(""));
    filling = false;
    check();
  }

  private void chose(Kind now) {
    if (filling) {
      return;
    }
    filling = true;
    id.set(now == Kind.GEMINI ? ModelChoice.USUAL_GEMINI : "");
    baseUrl.set(now == Kind.OPENAI ? USUAL_BASE_URL : "");
    filling = false;
    apply();
  }

  private void apply() {
    if (filling) {
      return;
    }
    check();
    if (idProblem.get().isEmpty() && baseUrlProblem.get().isEmpty()) {
      filling = true;
      settings.set(settings.get().withModel(choice()));
      filling = false;
    }
  }

  private void check() {
    boolean named = kind.get() == Kind.GEMINI || kind.get() == Kind.OPENAI;
    String words = id.get().strip();
    boolean odd = words.chars().anyMatch(c -> c <= ' ');
    idProblem.set(named && (words.isEmpty() || odd) ? problem("id." + kind.get()) : "");
    baseUrlProblem.set(
        kind.get() == Kind.OPENAI && parsed("x", baseUrl.get()).isEmpty() ? problem("url") : "");
  }

  private static String problem(String what) {
    return Messages.text("settings.problem." + what);
  }

  /** What the form says, as far as it is sound; nothing where the keys decide. */
  private Optional<ModelChoice> choice() {
    String words = id.get().strip();
    return switch (kind.get()) {
      case AUTOMATIC -> Optional.empty();
      case BUILT_IN -> Optional.of(ModelChoice.BUILT_IN);
      case GEMINI -> Optional.of(new ModelChoice(Family.GEMINI, words, Optional.empty()));
      case OPENAI -> parsed(words, baseUrl.get());
    };
  }

  private static Optional<ModelChoice> parsed(String id, String address) {
    try {
      return Optional.of(ModelChoice.of("openai:" + id + "@" + address.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
