package dev.plinth.desktop.spec;

import dev.plinth.desktop.Messages;
import dev.plinth.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of the fixes at the caret, followed by the other fixes on the same line. */
final class FixMenu {
  private final SpecArea area;
  private final SpecViewModel model;
  private final ContextMenu menu = new ContextMenu();

  FixMenu(SpecArea area, SpecViewModel model) {
    this.area = area;
    this.model = model;
  }

  /** Opens the menu at the caret. */
  void open() {
    List<Diagnostic> atCaret = fixable(model.marksProperty().get().at(area.getCaretPosition()));
    List<Diagnostic> onLine =
        fixable(model.marksProperty().get().ofLine(area.getCurrentParagraph()));
    List<Diagnostic> offered = Stream.concat(atCaret.stream(), onLine.stream()).distinct().toList();
    menu.getItems().setAll(offered.stream().map(this::item).toList());
    if (offered.isEmpty()) {
      MenuItem nothing = new MenuItem(Messages.text("spec.fix.none"));
      nothing.setDisable(true);
      menu.getItems().add(nothing);
    }
    area.getCaretBounds()
        .ifPresent(caret -> menu.show(area.getParent(), caret.getMinX(), caret.getMaxY() + 2));
  }

  private static List<Diagnostic> fixable(List<DiagnosticMark> marks) {
    return marks.stream()
        .map(DiagnosticMark::diagnostic)
        .filter(diagnostic -> diagnostic.fix().isPresent())
        .toList();
  }

  private MenuItem item(Diagnostic diagnostic) {
    String title = diagnostic.fix().orElseThrow().title();
    MenuItem item = new MenuItem(Messages.text("spec.fix.item", title, diagnostic.message()));
    item.setMnemonicParsing(false);
    item.setGraphic(new FontIcon(Feather.ZAP));
    item.setOnAction(event -> model.applyFix(diagnostic));
    return item;
  }

  boolean isShowing() {
    return menu.isShowing();
  }
}
