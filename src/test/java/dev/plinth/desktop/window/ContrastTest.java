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
import org.fxmisc.richtext.TextExt;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests the contrast of every visible text against its background. */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
  /** The least contrast of text, from WCAG 2.2, 1.4.3, which exempts disabled controls. */
  private static final double MIN_TEXT_CONTRAST = 4.5;

  /** The least contrast of icons, from WCAG 2.2, 1.4.11. */
  private static final double MIN_ICON_CONTRAST = 3;

  private static final int MAX_ATTEMPTS = 100;

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void isSufficient(Theme theme) throws Exception {
    Settings settings = Settings.DEFAULT.withTheme(theme);
    try (TestWindow window = new TestWindow(settings, Optional.empty(), new FakeRunner())) {
      assertContrast("at first");
      window.fill();
      assertContrast("running, with a draft");
      window.write(window.workspace().textProperty().get().replace("\"float\"", "\"flaot\""));
      window.keys(KeyCode.CONTROL, KeyCode.H);
      window.keys(KeyCode.CONTROL, KeyCode.COMMA);
      window.await(() -> Window.getWindows().size() > 1);
      assertContrast("with an error, and the settings");
    }
  }

  /** Repeated, because a new node is styled with the next frame, and an animation takes longer. */
  private static void assertContrast(String when) throws InterruptedException {
    List<String> tooFaint = tooFaint();
    for (int attempt = 0; !tooFaint.isEmpty() && attempt < MAX_ATTEMPTS; attempt++) {
      Thread.sleep(100);
      tooFaint = tooFaint();
    }
    assertThat(tooFaint).as(when).isEmpty();
  }

  private static List<String> tooFaint() {
    return TestWindow.onFxThread(
        () -> {
          List<String> tooFaint = new ArrayList<>();
          int count = 0;
          for (Window window : Window.getWindows()) {
            for (Text text : texts(window.getScene().getRoot())) {
              count++;
              double contrast = contrast(text);
              if (contrast < (text instanceof FontIcon ? MIN_ICON_CONTRAST : MIN_TEXT_CONTRAST)) {
                tooFaint.add(String.format(Locale.ROOT, "%.1f: %s", contrast, text.getText()));
              }
            }
          }
          assertThat(count).isGreaterThan(50);
          return tooFaint;
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
    Color background = background(text);
    Color foreground = text.getFill() instanceof Color fill ? over(background, fill) : background;
    double first = luminance(foreground) + 0.05;
    double second = luminance(background) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  /**
   * Returns the background colour of a text: the fills of its parents, blended from the scene up,
   * and its own mark.
   */
  private static Color background(Text node) {
    Deque<Region> regions = new ArrayDeque<>();
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof Region region && region.getBackground() != null) {
        regions.push(region);
      }
    }
    Scene scene = node.getScene();
    Color background =
        scene.getFill() instanceof Color fill ? over(Color.WHITE, fill) : Color.WHITE;
    for (Region region : regions) {
      for (BackgroundFill layer : region.getBackground().getFills()) {
        if (layer.getFill() instanceof Color fill) {
          background = over(background, fill);
        }
      }
    }
    return node instanceof TextExt marked && marked.getBackgroundColor() instanceof Color mark
        ? over(background, mark)
        : background;
  }

  private static Color over(Color background, Color foreground) {
    return background.interpolate(
        Color.color(foreground.getRed(), foreground.getGreen(), foreground.getBlue()),
        foreground.getOpacity());
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
