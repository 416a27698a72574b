package dev.plinth.drafting;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A new name for an entity or a field that keeps its data.
 *
 * @param place the entity, or the entity and the field with a dot between them, by former names
 * @param name the new name
 */
public record Renaming(String place, String name) {
  private static final String NOTE = "renamed ";

  public Renaming {
    requireNonNull(place);
    requireNonNull(name);
  }

  /** Returns the renaming that a note states; empty if the note states something else. */
  public static Optional<Renaming> ofNote(String note) {
    int equals = note.indexOf('=');
    return note.startsWith(NOTE) && equals > 0
        ? Optional.of(
            new Renaming(note.substring(NOTE.length(), equals), note.substring(equals + 1)))
        : Optional.empty();
  }

  /** Returns the note that states the renaming, such as {@code renamed Owner.phone=mobile}. */
  public String note() {
    return NOTE + this;
  }

  /** Returns the renaming as an option of the command line takes it. */
  @Override
  public String toString() {
    return place + '=' + name;
  }
}
