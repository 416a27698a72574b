package dev.plinth.cli;

import dev.plinth.artifact.Artifact;
import dev.plinth.project.Project;
import dev.plinth.spec.Principal;
import dev.plinth.spec.Spec;
import java.nio.file.Path;

/**
 * The report on a generated project: its size, its digest, its accounts and the next steps.
 *
 * @param zip the project as a zip; equal specs have zips with equal digests
 * @param out the path of the output
 * @param packed whether the output is the zip; otherwise the output is a folder
 */
record GenerateResult(Spec spec, Project project, Artifact zip, Path out, boolean packed) {
  /** Returns the report, several lines with a line break at the end. */
  String text() {
    return """
        wrote %s (%s)
        sha256 %s
        accounts: %s
        next: %s && docker compose up --build
        then: http://127.0.0.1:8000/docs
        """
        .formatted(
            TerminalText.line(out.toString()), size(), zip.sha256(), accounts(), enterFolder());
  }

  private String size() {
    long bytes =
        packed ? zip.size() : project.files().stream().mapToLong(file -> file.bytes().length).sum();
    return grouped(project.files().size()) + " files, " + grouped(bytes) + " bytes";
  }

  /** Groups digits by thousands. The format {@code %,d} would load all locales, which is slow. */
  private static String grouped(long number) {
    return Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
  }

  private String accounts() {
    if (!spec.auth().enabled()) {
      return "none; anyone who can reach the port can read and write";
    }
    return Principal.of(spec)
        .map(p -> "%s, which logs in with %s".formatted(p.entity().name(), p.login().name()))
        .orElse("the separate table auth_users, which logs in with email");
  }

  private String enterFolder() {
    String path = ShellWord.of(out.toString());
    return packed ? "unzip " + path + " && cd " + ShellWord.of(project.name()) : "cd " + path;
  }
}
