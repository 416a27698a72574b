package dev.plinth.cli;

import dev.plinth.artifact.Artifact;
import dev.plinth.project.Project;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What was generated, and how to go on.
 *
 * @param zip the project packed; its digest is the same wherever the spec is the same
 * @param out where it was written
 * @param packed whether the zip was written, and not the files
 */
record GenerateResult(Spec spec, Project project, Artifact zip, Path out, boolean packed) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,][A-Za-z0-9_./:@%+,-]*");

  String text() {
    return """
        wrote %s (%s)
        sha256 %s
        accounts: %s
        next: %s && docker compose up --build
        then: http://127.0.0.1:8000/docs
        """
        .formatted(TerminalText.line(out.toString()), size(), zip.sha256(), accounts(), enter());
  }

  private String size() {
    long bytes =
        packed ? zip.size() : project.files().stream().mapToLong(file -> file.bytes().length).sum();
    return grouped(project.files().size()) + " files, " + grouped(bytes) + " bytes";
  }

  /** Java's own {@code %,d} loads the formats of all countries first. */
  private static String grouped(long number) {
    return Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
  }

  private String accounts() {
    if (!spec.auth().enabled()) {
      return "none; whoever reaches the port may read and write";
    }
    return Principal.of(spec)
        .map(p -> "%s, logging in by %s".formatted(p.entity().name(), p.login().name()))
        .orElse("a table of their own, auth_users, logging in by email");
  }

  private String enter() {
    String path = word(out.toString());
    return packed ? "unzip " + path + " && cd " + word(project.name()) : "cd " + path;
  }

  /** Quotes a word for a shell where it needs that. */
  private static String word(String text) {
    String printable = TerminalText.line(text);
    return PLAIN.matcher(printable).matches()
        ? printable
        : '\'' + printable.replace("'", "'\\''") + '\'';
  }
}
