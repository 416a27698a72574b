package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.python.NaturalOrder;
import dev.plinth.project.python.RouterModule;
import dev.plinth.project.python.StringLiteral;
import dev.plinth.project.python.Wrapping;
import dev.plinth.spec.Spec;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * For app/main.py.
 *
 * @param auth whether clients must log in
 * @param login how to, in a comment
 * @param title the project's name as a literal
 * @param shortDescription whether the description is one literal that fits its line
 * @param description the description as literals
 * @param hasPlain whether some router is imported by its own name
 * @param plain the routers that are, as ruff sorts them
 * @param renamed the routers that are imported under another name, as ruff sorts them
 * @param hasRouters whether there is any router, that of auth included
 * @param modules the routers of entities, in the order of the imports
 */
public record MainVars(
    boolean auth,
    String login,
    String title,
    boolean shortDescription,
    List<String> description,
    boolean hasPlain,
    List<String> plain,
    List<RouterModule> renamed,
    boolean hasRouters,
    List<RouterModule> modules) {
  private static final int CHUNK = Wrapping.WIDTH - 8;

  public MainVars {
    requireNonNull(login);
    requireNonNull(title);
    description = List.copyOf(description);
    plain = List.copyOf(plain);
    renamed = List.copyOf(renamed);
    modules = List.copyOf(modules);
  }

  /** Gives what the file of a backend says. */
  public static MainVars of(Backend backend) {
    List<RouterModule> modules = modules(backend);
    List<RouterModule> plain = modules.stream().filter(module -> !module.isRenamed()).toList();
    List<RouterModule> renamed = modules.stream().filter(RouterModule::isRenamed).toList();
    Spec spec = backend.spec();
    List<String> description = description(spec.description());
    return new MainVars(
        backend.hasAuth(),
        login(backend),
        StringLiteral.of(spec.projectName()),
        description.size() == 1,
        description,
        !plain.isEmpty(),
        plain.stream().map(RouterModule::name).toList(),
        renamed,
        backend.hasAuth() || !modules.isEmpty(),
        Stream.concat(plain.stream(), renamed.stream()).toList());
  }

  private static List<RouterModule> modules(Backend backend) {
    return backend.servedTables().stream()
        .map(table -> RouterModule.of(table.entity()))
        .sorted(Comparator.comparing(RouterModule::file, new NaturalOrder()))
        .toList();
  }

  private static List<String> description(String text) {
    String literal = StringLiteral.of(text);
    return Wrapping.fits("    description=" + literal + ",")
        ? List.of(literal)
        : StringLiteral.chunks(text, CHUNK);
  }

  private static String login(Backend backend) {
    return LoginWords.fitting(
        backend,
        "# Then http://127.0.0.1:8000/docs: ",
        "POST /auth/register, Authorize (username is %s).",
        "/auth/register, Authorize (username: %s).",
        "POST /auth/register, then Authorize.");
  }
}
