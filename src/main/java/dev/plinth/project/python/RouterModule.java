package dev.plinth.project.python;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Name;

/**
 * The module with the endpoints of one entity.
 *
 * @param file the module's name, that of its file without {@code .py}
 * @param name what app/main.py calls it: another name where the module's own is taken there
 */
public record RouterModule(String file, String name) {
  public RouterModule {
    requireNonNull(file);
    requireNonNull(name);
  }

  /** Gives the module of an entity: its name in snake_case, made importable. */
  public static RouterModule of(String entity) {
    String snake = Name.snake(entity);
    if (PythonNames.isKeyword(snake)) {
      return new RouterModule(snake + "_", snake + "_");
    }
    return new RouterModule(snake, PythonNames.isTakenInMain(snake) ? snake + "_" : snake);
  }

  /** Tells whether it is imported under another name. */
  public boolean isRenamed() {
    return !file.equals(name);
  }
}
