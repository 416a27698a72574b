package dev.plinth.desktop.state;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * The place of a window on the screen and the positions of its dividers.
 *
 * @param bounds the bounds of the window while it is not maximised, in screen pixels
 * @param maximised whether the window is maximised
 * @param dividers the positions of the dividers between the panes, 0 to 1
 */
public record WindowPlace(Rectangle2D bounds, boolean maximised, List<Double> dividers) {
  /** The smallest part of a window that must be on the screen to drag the window, in pixels. */
  private static final double MIN_VISIBLE = 100;

  public WindowPlace {
    requireNonNull(bounds);
    dividers = List.copyOf(dividers);
  }

  /**
   * Returns the place moved onto one of the screens, and not larger than that screen.
   *
   * @param screens the visual bounds of the screens, the primary screen first
   */
  public WindowPlace fittedTo(List<Rectangle2D> screens) {
    Rectangle2D screen =
        screens.stream().filter(this::isReachableOn).findFirst().orElse(screens.get(0));
    double width = Math.min(bounds.getWidth(), screen.getWidth());
    double height = Math.min(bounds.getHeight(), screen.getHeight());
    double x = clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width);
    double y = clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height);
    return new WindowPlace(new Rectangle2D(x, y, width, height), maximised, dividers);
  }

  /** Returns a window of the same size, not maximised, down and to the right by a distance. */
  public WindowPlace movedBy(double distance) {
    Rectangle2D moved =
        new Rectangle2D(
            bounds.getMinX() + distance,
            bounds.getMinY() + distance,
            bounds.getWidth(),
            bounds.getHeight());
    return new WindowPlace(moved, false, dividers);
  }

  private boolean isReachableOn(Rectangle2D screen) {
    double width =
        Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
    double top = bounds.getMinY();
    return width >= MIN_VISIBLE && top >= screen.getMinY() && top <= screen.getMaxY() - MIN_VISIBLE;
  }

  private static double clamp(double value, double min, double max) {
    return Math.max(min, Math.min(value, max));
  }
}
