package dev.plinth.project.vars;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.python.NaturalOrder;
import dev.plinth.project.python.RouterModule;
import dev.plinth.project.python.StatementLayout;
import dev.plinth.project.python.StringLiteral;
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
 * @param shortDescription whether the description fits behind its keyword
 * @param description the description as a literal, or as several that Python joins
 * @param hasPlain whether some router is imported by its own name
 * @param plain the routers that are, as ruff sorts them
 * @param before the routers that are imported under another name, and sort before the first plain
 *     one: ruff orders imports from one package by their first name
 * @param after the other ones
 * @param manyRouters whether there are two routers or more, that of auth included
 * @param routers them all, in the order of the imports
 * @param include the statement that takes in the only router, or nothing
 */
public record MainVars(
    boolean auth,
    String login,
    String title,
    boolean shortDescription,
    List<String> description,
    boolean hasPlain,
    List<String> plain,
    List<RouterModule> before,
    List<RouterModule> after,
    boolean manyRouters,
    List<String> routers,
    List<String> include) {
  private static final int CHUNK = StatementLayout.WIDTH - 8;

  public MainVars {
    requireNonNull(login);
    requireNonNull(title);
    description = List.copyOf(description);
    plain = List.copyOf(plain);
    before = List.copyOf(before);
    after = List.copyOf(after);
    routers = List.copyOf(routers);
    include = List.copyOf(include);
  }

  /** Gives what the file of a backend says. */
  public static MainVars of(Backend backend) {
    List<RouterModule> modules = modules(backend);
    List<String> plain =
        modules.stream().filter(module -> !module.isRenamed()).map(RouterModule::name).toList();
    List<RouterModule> renamed = modules.stream().filter(RouterModule::isRenamed).toList();
    List<String> routers = routers(backend.hasAuth(), plain, renamed);
    Spec spec = backend.spec();
    String literal = StringLiteral.of(spec.description());
    boolean isShort = StatementLayout.fits("    description=" + literal + ",");
    return new MainVars(
        backend.hasAuth(),
        login(backend),
        StringLiteral.of(spec.projectName()),
        isShort,
        isShort ? List.of(literal) : StringLiteral.chunks(spec.description(), CHUNK),
        !plain.isEmpty(),
        plain,
        renamed.stream().filter(module -> isBefore(module, plain)).toList(),
        renamed.stream().filter(module -> !isBefore(module, plain)).toList(),
        routers.size() > 1,
        routers,
        routers.size() == 1
            ? List.of(StatementLayout.call(0, "app.include_router", routers, ""))
            : List.of());
  }

  private static boolean isBefore(RouterModule module, List<String> plain) {
    return !plain.isEmpty() && new NaturalOrder().compare(module.file(), plain.get(0)) < 0;
  }

  private static List<RouterModule> modules(Backend backend) {
    return backend.servedTables().stream()
        .map(table -> RouterModule.of(table.entity()))
        .sorted(Comparator.comparing(RouterModule::file, new NaturalOrder()))
        .toList();
  }

  private static List<String> routers(
      boolean auth, List<String> plain, List<RouterModule> renamed) {
    return Stream.of(
            Stream.of("auth").filter(name -> auth),
            plain.stream(),
            renamed.stream().map(RouterModule::name))
        .flatMap(names -> names)
        .map(name -> name + ".router")
        .toList();
  }

  private static String login(Backend backend) {
    return LoginPhrases.fitting(
        backend,
        "# Then http://127.0.0.1:8000/docs: ",
        "POST /auth/register, Authorize (username is %s).",
        "/auth/register, Authorize (username: %s).",
        "POST /auth/register, then Authorize.");
  }
}
