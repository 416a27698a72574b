package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the reading of a sentence is: what it is about, and what a plain item stands for. */
final class Scope {
  /** What a plain item of a list is at this place. */
  enum Level {
    PROSE,
    ENTITIES,
    FIELDS,
    /** Entities that the current one belongs to. */
    PARENTS,
    /** The values that a field may have. */
    CHOICES
  }

  private final List<List<Token>> loose = new ArrayList<>();
  private final List<EntityPlan> mentioned = new ArrayList<>();
  private Level level = Level.PROSE;
  private Optional<EntityPlan> current = Optional.empty();
  private List<List<Token>> following = List.of();

  Level level() {
    return level;
  }

  void enter(Level next) {
    level = next;
  }

  /** Gives the entity that was spoken of last. */
  Optional<EntityPlan> current() {
    return current;
  }

  void turnTo(EntityPlan entity) {
    current = Optional.of(entity);
  }

  /** Gives the items that come behind the one that is read. */
  List<List<Token>> following() {
    return following;
  }

  void follow(List<List<Token>> items) {
    following = items;
  }

  /**
   * Gives the phrases that wait for a verb: "customers" in "customers and suppliers have a name".
   */
  List<List<Token>> loose() {
    return loose;
  }

  /** Gives the entities that the sentence has mentioned so far. */
  List<EntityPlan> mentioned() {
    return mentioned;
  }

  void forget() {
    mentioned.clear();
    loose.clear();
  }
}
