package dev.plinth.project.python;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names that Python or a library reserves, and the names that replace them. */
public final class PythonNames {
  /** The lower-case hard keywords. Source: The Python Language Reference, 2.3.1. */
  private static final Set<String> KEYWORDS =
      names(
          """
          and as assert async await break class continue def del elif else except finally for from
          global if import in is lambda nonlocal not or pass raise return try while with yield
          """);

  /** The built-in functions and types. Source: The Python Standard Library, builtins. */
  private static final Set<String> BUILTINS =
      names(
          """
          abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod
          compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter
          float format frozenset getattr globals hasattr hash help hex id input int isinstance
          issubclass iter len license list locals map max memoryview min next object oct open ord
          pow print property quit range repr reversed round set setattr slice sorted staticmethod
          str sum super tuple type vars zip
          """);

  /**
   * The built-in names in PascalCase, the form of entity names. Ruff reports a class with one of
   * these names as A001.
   */
  private static final Set<String> BUILTIN_CLASSES =
      names(
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

  /** The one-letter class names that look like a digit. Ruff reports these names as E742. */
  private static final Set<String> AMBIGUOUS_CLASSES = names("I O");

  /**
   * The names that an attribute must not have: names that class bodies in models.py refer to, names
   * that SQLAlchemy and Pydantic define in a class, and {@code l}, which looks like a digit (ruff
   * E741).
   */
  private static final Set<String> RESERVED_ATTRIBUTES =
      names(
          """
          str int float bool orm database dt uuid sa l
          metadata registry type_annotation_map self
          construct copy dict from_orm json model_computed_fields model_config model_construct
          model_copy model_dump model_dump_json model_extra model_fields model_fields_set
          model_json_schema model_parametrized_name model_post_init model_rebuild model_validate
          model_validate_json model_validate_strings parse_file parse_obj parse_raw schema
          schema_json update_forward_refs validate
          """);

  /** The lower-case names that app/main.py imports or defines. */
  private static final Set<String> MAIN_NAMES =
      names(
          """
          app asynccontextmanager auth build_openapi_document cache database_error
          database_unavailable engine gc health integrity_error ipaddress iter_route_contexts
          lifespan logger logging method_not_allowed openapi_document openapi_lock os_error outage
          pool_exhausted re refuse_value router run_in_threadpool sa schemas settings time traceback
          urlsplit uuid validation_error wanted_type
          """);

  /** The keywords of PostgreSQL that SQLAlchemy does not quote. */
  private static final Set<String> UNQUOTED_KEYWORDS =
      names("collation concurrently lateral tablesample");

  private PythonNames() {}

  /** Returns the attribute for a field: its name, with {@code _} appended if reserved. */
  public static String attribute(String field) {
    return KEYWORDS.contains(field) || RESERVED_ATTRIBUTES.contains(field) ? field + "_" : field;
  }

  /** Returns whether the name is a keyword and so cannot be the name of a module. */
  public static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  /** Returns whether the name is a builtin or is already used in app/main.py. */
  public static boolean isTakenInMain(String name) {
    return BUILTINS.contains(name) || MAIN_NAMES.contains(name);
  }

  /**
   * Returns the ruff rule that a class of this name violates, as a code for {@code # noqa}; empty
   * if the class violates none.
   */
  public static Optional<String> violatedRule(String entity) {
    if (BUILTIN_CLASSES.contains(entity)) {
      return Optional.of("A001");
    }
    return AMBIGUOUS_CLASSES.contains(entity) ? Optional.of("E742") : Optional.empty();
  }

  /** Returns whether SQLAlchemy must be told to quote a table or column of this name. */
  public static boolean needsQuotes(String name) {
    return UNQUOTED_KEYWORDS.contains(name);
  }

  private static Set<String> names(String text) {
    return Set.of(Stream.of(text.strip().split("\\s+")).toArray(String[]::new));
  }
}
