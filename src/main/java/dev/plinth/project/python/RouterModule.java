package dev.plinth.project.python;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.Name;

/**
 * The Python module with the endpoints of one entity.
 *
 * @param file the name of the module: the name of its file without {@code .py}
 * @param name the name of the module in app/main.py: an alias if app/main.py already uses the
 *     module's name
 */
public record RouterModule(String file, String name) {
  public RouterModule {
    requireNonNull(file);
    requireNonNull(name);
  }

  /** Returns the module of an entity, named in snake_case; a keyword gets {@code _} appended. */
  public static RouterModule of(String entity) {
    String snake = Name.snake(entity);
    if (PythonNames.isKeyword(snake)) {
      return new RouterModule(snake + "_", snake + "_");
    }
    return new RouterModule(snake, PythonNames.isTakenInMain(snake) ? snake + "_" : snake);
  }

  /** Returns whether app/main.py imports the module under an alias. */
  public boolean isAliased() {
    return !file.equals(name);
  }
}
