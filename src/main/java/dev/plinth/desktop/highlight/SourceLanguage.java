package dev.plinth.desktop.highlight;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The languages of the files in a generated project. */
public enum SourceLanguage {
  PYTHON(PythonScanner::scan),
  DOCKERFILE(DockerfileScanner::scan),
  YAML(scan -> new KeyedScanner(scan, ':').scan()),
  /** INI, TOML, environment files and requirements.txt. */
  INI(scan -> new KeyedScanner(scan, '=').scan()),
  JSON(JsonHighlighter::scan),
  PLAIN(scan -> {});

  @SuppressWarnings("ImmutableEnumChecker") // the scanners have no state
  private final Consumer<TextScan> scanner;

  SourceLanguage(Consumer<TextScan> scanner) {
    this.scanner = scanner;
  }

  /** Returns the language of a file, determined by its name. */
  public static SourceLanguage of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "py", "pyi", "mako" -> PYTHON;
      case "dockerfile" -> DOCKERFILE;
      case "yml", "yaml" -> YAML;
      case "json" -> JSON;
      case "ini", "toml", "cfg", "env", "txt", "properties" -> INI;
      default -> PLAIN;
    };
  }

  /** Returns the tokens of a text, in order. Text without highlighting belongs to no token. */
  public List<SyntaxToken> tokens(String text) {
    TextScan scan = new TextScan(text);
    scanner.accept(scan);
    return scan.tokens();
  }
}
