package dev.plinth.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.FakeRunner;
import dev.plinth.desktop.settings.Settings;
import dev.plinth.desktop.settings.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.ApplicationExtension;

/** The colour of every text that is shown, against what it stands on. */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
  /** WCAG 2.2, 1.4.3; what is out of use is exempt there too. */
  private static final double LEAST = 4.5;

  /** WCAG 2.2, 1.4.11. */
  private static final double LEAST_OF_ICONS = 3;

  private static final int MOST_LOOKS = 100;

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void isEnoughToReadBy(Theme theme) throws Exception {
    Settings settings = Settings.USUAL.withTheme(theme);
    try (PosedWindow window = new PosedWindow(settings, Optional.empty(), new FakeRunner())) {
      assertNoneFaint("at first");
      window.fill();
      assertNoneFaint("running, with a draft");
      window.write(window.workspace().textProperty().get().replace("\"float\"", "\"flaot\""));
      window.keys(KeyCode.CONTROL, KeyCode.H);
      window.keys(KeyCode.CONTROL, KeyCode.COMMA);
      window.await(() -> Window.getWindows().size() > 1);
      assertNoneFaint("with an error, and the settings");
    }
  }

  /** What has just come is styled with the next picture, what moves or fades a little later. */
  private static void assertNoneFaint(String when) throws InterruptedException {
    List<String> faint = faint();
    for (int look = 0; !faint.isEmpty() && look < MOST_LOOKS; look++) {
      Thread.sleep(100);
      faint = faint();
    }
    assertThat(faint).as(when).isEmpty();
  }

  private static List<String> faint() {
    return PosedWindow.onScreen(
        () -> {
          List<String> faint = new ArrayList<>();
          int seen = 0;
          for (Window window : Window.getWindows()) {
            for (Text text : texts(window.getScene().getRoot())) {
              seen++;
              double contrast = contrast(text);
              if (contrast < (text instanceof FontIcon ? LEAST_OF_ICONS : LEAST)) {
                faint.add(String.format(Locale.ROOT, "%.1f: %s", contrast, text.getText()));
              }
            }
          }
          assertThat(seen).isGreaterThan(50);
          return faint;
        });
  }

  private static List<Text> texts(Node node) {
    List<Text> texts = new ArrayList<>();
    if (!node.isVisible() || node.isDisabled()) {
      return texts;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      texts.add(text);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
    }
    return texts;
  }

  private static double contrast(Text text) {
    Color ground = ground(text);
    Color ink = text.getFill() instanceof Color fill ? over(ground, fill) : ground;
    double one = luminance(ink) + 0.05;
    double other = luminance(ground) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  /** What lies below a node, from the scene up to it. */
  private static Color ground(Node node) {
    Deque<Region> regions = new ArrayDeque<>();
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof Region region && region.getBackground() != null) {
        regions.push(region);
      }
    }
    Scene scene = node.getScene();
    Color ground = scene.getFill() instanceof Color fill ? over(Color.WHITE, fill) : Color.WHITE;
    for (Region region : regions) {
      for (BackgroundFill layer : region.getBackground().getFills()) {
        if (layer.getFill() instanceof Color fill) {
          ground = over(ground, fill);
        }
      }
    }
    return ground;
  }

  private static Color over(Color ground, Color ink) {
    return ground.interpolate(
        Color.color(ink.getRed(), ink.getGreen(), ink.getBlue()), ink.getOpacity());
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
