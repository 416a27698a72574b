package dev.plinth.project.python;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names that Python or a library keeps for itself, and what they become. */
public final class PythonNames {
  /** The hard keywords in lower case: The Python Language Reference, 2.3.1. */
  private static final Set<String> KEYWORDS =
      words(
          """
          and as assert async await break class continue def del elif else except finally for from
          global if import in is lambda nonlocal not or pass raise return try while with yield
          """);

  /** The functions and types that need no import: The Python Standard Library, builtins. */
  private static final Set<String> BUILTINS =
      words(
          """
          abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod
          compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter
          float format frozenset getattr globals hasattr hash help hex id input int isinstance
          issubclass iter len license list locals map max memoryview min next object oct open ord
          pow print property quit range repr reversed round set setattr slice sorted staticmethod
          str sum super tuple type vars zip
          """);

  /** The builtins that are named like an entity, as ruff's A001 knows them. */
  private static final Set<String> BUILTIN_CLASSES =
      words(
          """
          ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
          BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
          ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
          DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
          ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning
          GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
          InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
          ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError
          OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError
          RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
          StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit
          TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
          UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
          ValueError Warning ZeroDivisionError
          """);

  /** The names of one letter that ruff takes for a digit (E742). */
  private static final Set<String> AMBIGUOUS_CLASSES = words("I O");

  /**
   * What class bodies in models.py refer to, what SQLAlchemy and Pydantic give a class, and the
   * letter that ruff takes for a digit (E741).
   */
  private static final Set<String> ATTRIBUTES =
      words(
          """
          str int float bool orm database dt uuid sa l
          metadata registry type_annotation_map self
          construct copy dict from_orm json model_computed_fields model_config model_construct
          model_copy model_dump model_dump_json model_extra model_fields model_fields_set
          model_json_schema model_parametrized_name model_post_init model_rebuild model_validate
          model_validate_json model_validate_strings parse_file parse_obj parse_raw schema
          schema_json update_forward_refs validate
          """);

  /** What app/main.py imports or defines in lower case. */
  private static final Set<String> MAIN =
      words(
          """
          app asynccontextmanager auth database_error database_unavailable engine health lifespan
          method_not_allowed router sa schemas settings validation_error
          """);

  /** The keywords of PostgreSQL that SQLAlchemy forgets to quote. */
  private static final Set<String> UNQUOTED = words("collation concurrently lateral tablesample");

  private PythonNames() {}

  /** Gives the attribute that stands for a field: the name, with {@code _} where it is taken. */
  public static String attribute(String field) {
    return KEYWORDS.contains(field) || ATTRIBUTES.contains(field) ? field + "_" : field;
  }

  /** Tells whether a module cannot be imported by this name. */
  public static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  /** Tells whether app/main.py, or Python in it, uses this name for something else. */
  public static boolean isTakenInMain(String name) {
    return BUILTINS.contains(name) || MAIN.contains(name);
  }

  /** Gives what ruff has against a class of this name: a code for {@code # noqa}, or empty. */
  public static Optional<String> objection(String entity) {
    if (BUILTIN_CLASSES.contains(entity)) {
      return Optional.of("A001");
    }
    return AMBIGUOUS_CLASSES.contains(entity) ? Optional.of("E742") : Optional.empty();
  }

  /** Tells whether a table or column of this name must be quoted by hand. */
  public static boolean needsQuotes(String name) {
    return UNQUOTED.contains(name);
  }

  private static Set<String> words(String text) {
    return Set.of(Stream.of(text.strip().split("\\s+")).toArray(String[]::new));
  }
}
