package dev.plinth.project.vars;

import dev.plinth.project.backend.Backend;
import java.util.List;

/**
 * The values of requirements.txt.
 *
 * @param direct the packages that the project imports or runs
 * @param transitive the packages that the direct ones need
 */
public record RequirementsVars(List<String> direct, List<String> transitive) {
  public RequirementsVars {
    direct = List.copyOf(direct);
    transitive = List.copyOf(transitive);
  }

  /** Returns the values for a backend. */
  public static RequirementsVars of(Backend backend) {
    List<Pin> pins =
        Pin.all().stream().filter(pin -> backend.hasAuth() || !pin.onlyForAuth()).toList();
    return new RequirementsVars(
        pins.stream().filter(Pin::direct).map(Pin::requirement).toList(),
        pins.stream().filter(pin -> !pin.direct()).map(Pin::requirement).toList());
  }
}
