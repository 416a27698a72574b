package dev.plinth.desktop.state;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stands and how its rooms are divided.
 *
 * @param bounds its place while it is not maximised, in pixels of the screen
 * @param maximised whether it fills its screen
 * @param dividers where the lines between rooms are, 0 to 1
 */
public record WindowPlace(Rectangle2D bounds, boolean maximised, List<Double> dividers) {
  /** The smallest part of a window that can still be grasped, in pixels. */
  private static final double GRASP = 100;

  public WindowPlace {
    requireNonNull(bounds);
    dividers = List.copyOf(dividers);
  }

  /**
   * Gives the same where it can be seen: on one of these screens, and no larger than it.
   *
   * @param screens the parts of the screens that windows may take; the first is the main one
   */
  public WindowPlace on(List<Rectangle2D> screens) {
    Rectangle2D screen =
        screens.stream().filter(this::canBeGraspedOn).findFirst().orElse(screens.get(0));
    double width = Math.min(bounds.getWidth(), screen.getWidth());
    double height = Math.min(bounds.getHeight(), screen.getHeight());
    double x = within(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width);
    double y = within(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height);
    return new WindowPlace(new Rectangle2D(x, y, width, height), maximised, dividers);
  }

  private boolean canBeGraspedOn(Rectangle2D screen) {
    double width =
        Math.min(bounds.getMaxX(), screen.getMaxX()) - Math.max(bounds.getMinX(), screen.getMinX());
    double top = bounds.getMinY();
    return width >= GRASP && top >= screen.getMinY() && top <= screen.getMaxY() - GRASP;
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(value, most));
  }
}
