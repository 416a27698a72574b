package dev.plinth.desktop;

import java.util.List;
import javafx.scene.Node;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/**
 * The scroll bars of a code area. The layout of the area decides whether a bar is visible. In the
 * frame in which a bar appears, the base class leaves the bar in the upper left corner.
 */
public final class CodeScrollPane extends VirtualizedScrollPane<CodeArea> {
  /** Enough for both bars to appear one after the other; limited, since a bar takes space. */
  private static final int MAX_LAYOUTS = 4;

  /** Creates the scroll bars of an area. */
  public CodeScrollPane(CodeArea area) {
    super(area);
  }

  @Override
  protected void layoutChildren() {
    List<Boolean> before = List.of();
    for (int i = 0; i < MAX_LAYOUTS && !visible().equals(before); i++) {
      before = visible();
      super.layoutChildren();
      getContent().layout(); // else it would follow after this method
    }
  }

  private List<Boolean> visible() {
    return getChildrenUnmodifiable().stream().map(Node::isVisible).toList();
  }
}
