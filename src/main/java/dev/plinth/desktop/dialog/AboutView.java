package dev.plinth.desktop.dialog;

import dev.plinth.desktop.Messages;
import dev.plinth.home.Version;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What this program is. */
public final class AboutView extends VBox {
  /**
   * Shows it.
   *
   * @param state the folder of state
   */
  public AboutView(Path state) {
    getStyleClass().add("about");
    Label title = line("about.version", Version.number());
    title.getStyleClass().add("about-title");
    String java = System.getProperty("java.version", "");
    String maker = System.getProperty("java.vendor", "");
    getChildren()
        .addAll(
            title,
            line("about.what"),
            line("about.licence"),
            line("about.java", java, maker),
            line("about.state", state));
  }

  private static Label line(String key, Object... parts) {
    Label label = new Label(Messages.text(key, parts));
    label.setWrapText(true);
    return label;
  }
}
