package dev.plinth.desktop.highlight;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The languages of the files in a project. */
public enum SourceLanguage {
  PYTHON(PythonScanner::scan),
  DOCKERFILE(DockerfileScanner::scan),
  YAML(scan -> new KeyedScanner(scan, ':').scan()),
  /** Also TOML, and lists of settings and of requirements. */
  INI(scan -> new KeyedScanner(scan, '=').scan()),
  PLAIN(scan -> {});

  @SuppressWarnings("ImmutableEnumChecker") // the scanners hold nothing
  private final Consumer<TextScan> scanner;

  SourceLanguage(Consumer<TextScan> scanner) {
    this.scanner = scanner;
  }

  /** Tells by the name of a file what it is written in. */
  public static SourceLanguage of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String end = name.substring(name.lastIndexOf('.') + 1);
    return switch (end) {
      case "py", "pyi", "mako" -> PYTHON;
      case "dockerfile" -> DOCKERFILE;
      case "yml", "yaml" -> YAML;
      case "ini", "toml", "cfg", "env", "txt", "properties" -> INI;
      default -> PLAIN;
    };
  }

  /** Gives the tokens of a text, in their order; what has no look of its own is in none. */
  public List<SyntaxToken> tokens(String text) {
    TextScan scan = new TextScan(text);
    scanner.accept(scan);
    return scan.tokens();
  }
}
