package dev.plinth.project.vars;

import dev.plinth.project.backend.Backend;
import java.util.List;

/**
 * For requirements.txt.
 *
 * @param direct the pins of what the project imports or runs
 * @param transitive the pins of what those need
 */
public record RequirementsVars(List<String> direct, List<String> transitive) {
  public RequirementsVars {
    direct = List.copyOf(direct);
    transitive = List.copyOf(transitive);
  }

  /** Gives what the file of a backend says. */
  public static RequirementsVars of(Backend backend) {
    List<Pin> pins =
        Pin.all().stream().filter(pin -> backend.hasAuth() || !pin.onlyForAuth()).toList();
    return new RequirementsVars(
        pins.stream().filter(Pin::direct).map(Pin::requirement).toList(),
        pins.stream().filter(pin -> !pin.direct()).map(Pin::requirement).toList());
  }
}
