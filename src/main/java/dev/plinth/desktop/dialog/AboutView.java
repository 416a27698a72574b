package dev.plinth.desktop.dialog;

import dev.plinth.desktop.Messages;
import dev.plinth.home.Version;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The content of the About dialog: version, licence, Java version and state folder. */
public final class AboutView extends VBox {
  /**
   * Creates the content.
   *
   * @param state the folder where Plinth keeps its state
   */
  public AboutView(Path state) {
    getStyleClass().add("about");
    Label title = line("about.version", Version.number());
    title.getStyleClass().add("about-title");
    String java = System.getProperty("java.version", "");
    String vendor = System.getProperty("java.vendor", "");
    getChildren()
        .addAll(
            title,
            line("about.what"),
            line("about.licence"),
            line("about.java", java, vendor),
            line("about.state", state));
  }

  private static Label line(String key, Object... parts) {
    Label label = new Label(Messages.text(key, parts));
    label.setWrapText(true);
    return label;
  }
}
