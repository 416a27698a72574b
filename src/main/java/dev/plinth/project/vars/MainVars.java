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
 * The values of app/main.py.
 *
 * @param auth whether clients must log in
 * @param checksHosts whether only some host names are allowed: if clients need not log in
 * @param login the login field
 * @param title the project's name as a string literal
 * @param shortDescription whether the description fits on one line with its keyword
 * @param description the description as one string literal, or as several that Python concatenates
 * @param hasPlainImports whether at least one router module is imported without an alias
 * @param plainImports the router modules imported without an alias, in the order of ruff
 * @param aliasesBefore the router modules imported under an alias that come before the first plain
 *     import, since ruff sorts the imports from a package by their first name
 * @param aliasesAfter the remaining router modules imported under an alias
 * @param manyRouters whether there are two routers or more, the router of auth included
 * @param routers all routers: the router of auth, then the routers without an alias, then the
 *     routers with an alias
 * @param includeStatement the statement that includes the only router; empty if there are none or
 *     several
 */
public record MainVars(
    boolean auth,
    boolean checksHosts,
    LoginName login,
    String title,
    boolean shortDescription,
    List<String> description,
    boolean hasPlainImports,
    List<String> plainImports,
    List<RouterModule> aliasesBefore,
    List<RouterModule> aliasesAfter,
    boolean manyRouters,
    List<String> routers,
    List<String> includeStatement) {
  private static final int MAX_LITERAL_LENGTH = StatementLayout.WIDTH - 8;

  public MainVars {
    requireNonNull(login);
    requireNonNull(title);
    description = List.copyOf(description);
    plainImports = List.copyOf(plainImports);
    aliasesBefore = List.copyOf(aliasesBefore);
    aliasesAfter = List.copyOf(aliasesAfter);
    routers = List.copyOf(routers);
    includeStatement = List.copyOf(includeStatement);
  }

  /** Returns the values for a backend. */
  public static MainVars of(Backend backend) {
    List<RouterModule> modules = modules(backend);
    List<String> plain =
        modules.stream().filter(module -> !module.isAliased()).map(RouterModule::name).toList();
    List<RouterModule> aliased = modules.stream().filter(RouterModule::isAliased).toList();
    List<String> routers = routers(backend.hasAuth(), plain, aliased);
    Spec spec = backend.spec();
    String literal = StringLiteral.of(spec.description());
    boolean isShort = StatementLayout.fits("    description=" + literal + ",");
    return new MainVars(
        backend.hasAuth(),
        !backend.hasAuth(),
        LoginName.of(backend),
        StringLiteral.of(spec.projectName()),
        isShort,
        isShort ? List.of(literal) : StringLiteral.chunks(spec.description(), MAX_LITERAL_LENGTH),
        !plain.isEmpty(),
        plain,
        aliased.stream().filter(module -> isBefore(module, plain)).toList(),
        aliased.stream().filter(module -> !isBefore(module, plain)).toList(),
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
      boolean auth, List<String> plain, List<RouterModule> aliased) {
    return Stream.of(
            Stream.of("auth").filter(name -> auth),
            plain.stream(),
            aliased.stream().map(RouterModule::name))
        .flatMap(names -> names)
        .map(name -> name + ".router")
        .toList();
  }
}
