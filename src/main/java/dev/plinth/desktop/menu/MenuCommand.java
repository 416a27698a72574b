package dev.plinth.desktop.menu;

import static java.util.Objects.requireNonNull;

import dev.plinth.desktop.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The commands of the menus with their keys, in the order of the menus. */
public enum MenuCommand {
  NEW(Bar.FILE, 1, "Shortcut+N"),
  NEW_WINDOW(Bar.FILE, 1, "Shortcut+Shift+N"),
  OPEN(Bar.FILE, 1, "Shortcut+O"),
  SAVE(Bar.FILE, 2, "Shortcut+S"),
  SAVE_AS(Bar.FILE, 2, "Shortcut+Shift+S"),
  SHOW_IN_FOLDER(Bar.FILE, 2, "Shift+Alt+R"),
  SAVE_ZIP(Bar.FILE, 3, "Shortcut+E"),
  EXPORT_FOLDER(Bar.FILE, 3, "Shortcut+Shift+E"),
  SETTINGS(Bar.FILE, 4, "Shortcut+Comma"),
  CLOSE(Bar.FILE, 5, "Shortcut+W"),
  QUIT(Bar.FILE, 5, "Shortcut+Q"),

  UNDO(Bar.EDIT, 1, "Shortcut+Z"),
  REDO(Bar.EDIT, 1, "Shortcut+Shift+Z"),
  CUT(Bar.EDIT, 2, "Shortcut+X"),
  COPY(Bar.EDIT, 2, "Shortcut+C"),
  PASTE(Bar.EDIT, 2, "Shortcut+V"),
  SELECT_ALL(Bar.EDIT, 2, "Shortcut+A"),
  FIND(Bar.EDIT, 3, "Shortcut+F"),
  REPLACE(Bar.EDIT, 3, "Shortcut+H"),
  FIND_IN_FILES(Bar.EDIT, 3, "Shortcut+Shift+F"),
  SELECT_NEXT(Bar.EDIT, 3, "Shortcut+D"),
  COMPLETE(Bar.EDIT, 4, "Ctrl+Space"),
  DOCUMENTATION(Bar.EDIT, 4, "Shift+F1"),
  FIX(Bar.EDIT, 4, "Alt+Enter"),
  FORMAT(Bar.EDIT, 4, "Shift+Alt+F"),
  MOVE_LINE_UP(Bar.EDIT, 6, "Alt+Up"),
  MOVE_LINE_DOWN(Bar.EDIT, 6, "Alt+Down"),
  DUPLICATE_LINE_UP(Bar.EDIT, 6, "Shift+Alt+Up"),
  DUPLICATE_LINE_DOWN(Bar.EDIT, 6, "Shift+Alt+Down"),
  GO_TO_LINE(Bar.EDIT, 5, "Shortcut+G"),
  GO_TO_ENTITY(Bar.EDIT, 5, "Shortcut+Shift+O"),
  NEXT_PROBLEM(Bar.EDIT, 5, "F8"),
  PREVIOUS_PROBLEM(Bar.EDIT, 5, "Shift+F8"),

  GENERATE(Bar.GENERATE, 1, "Shortcut+Enter"),
  REVISE(Bar.GENERATE, 1, "Shortcut+Shift+Enter"),
  CANCEL(Bar.GENERATE, 2, "Shortcut+Period"),

  FOCUS_PROMPT(Bar.VIEW, 1, "Shortcut+1"),
  FOCUS_SPEC(Bar.VIEW, 1, "Shortcut+2"),
  FOCUS_PROBLEMS(Bar.VIEW, 1, "Shortcut+3"),
  FOCUS_CODE(Bar.VIEW, 1, "Shortcut+4"),
  FOCUS_RUN(Bar.VIEW, 1, "Shortcut+5"),
  NEXT_ROOM(Bar.VIEW, 1, "F6"),
  PREVIOUS_ROOM(Bar.VIEW, 1, "Shift+F6"),
  SHOW_CHANGES(Bar.VIEW, 2, "Shortcut+Shift+D"),
  NEXT_CHANGE(Bar.VIEW, 2, "F7"),
  PREVIOUS_CHANGE(Bar.VIEW, 2, "Shift+F7"),
  WORD_WRAP(Bar.VIEW, 2, "Alt+Z"),
  FOLD(Bar.VIEW, 5, "Shortcut+Shift+Open Bracket"),
  UNFOLD(Bar.VIEW, 5, "Shortcut+Shift+Close Bracket"),
  FOLD_ENTITIES(Bar.VIEW, 5, "Shift+Alt+Open Bracket"),
  UNFOLD_ALL(Bar.VIEW, 5, "Shift+Alt+Close Bracket"),
  FONT_BIGGER(
      Bar.VIEW, 3, "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
  FONT_SMALLER(Bar.VIEW, 3, "Shortcut+Minus", "Shortcut+'-'", "Shortcut+Subtract"),
  FONT_USUAL(Bar.VIEW, 3, "Shortcut+0", "Shortcut+Numpad 0"),
  THEME_LIGHT(Bar.VIEW, 4, ""),
  THEME_DARK(Bar.VIEW, 4, ""),
  THEME_SYSTEM(Bar.VIEW, 4, ""),

  RUN(Bar.RUN, 1, "F5"),
  RESTART(Bar.RUN, 1, "Shortcut+F5"),
  STOP(Bar.RUN, 1, "Shift+F5"),
  OPEN_DOCS(Bar.RUN, 2, "Shortcut+U"),

  SHORTCUTS(Bar.HELP, 1, "F1"),
  ABOUT(Bar.HELP, 2, "");

  private final Bar bar;
  private final int group;

  /** Parsed once, since panes match it with each key event. A key combination is immutable. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Optional<KeyCombination> key;

  /**
   * The keys that have the same effect and are not shown. A key code depends on the keyboard: plus
   * is on the key {@code EQUALS} of US and French keyboards, and minus on the 6 of French ones.
   */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<KeyCombination> otherKeys;

  MenuCommand(Bar bar, int group, String key, String... otherKeys) {
    this.bar = requireNonNull(bar);
    this.group = group;
    this.key = key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    this.otherKeys = Stream.of(otherKeys).map(KeyCombination::valueOf).toList();
  }

  /** The menus, from left to right. */
  enum Bar {
    FILE,
    EDIT,
    GENERATE,
    VIEW,
    RUN,
    HELP;

    String text() {
      return Messages.text("menu." + name().toLowerCase(Locale.ROOT));
    }
  }

  Bar bar() {
    return bar;
  }

  /** Returns the number of the group within the menu. Separators divide the groups. */
  int group() {
    return group;
  }

  /** Returns the key combination; empty if there is none. */
  public Optional<KeyCombination> key() {
    return key;
  }

  /** Returns the key combination as a text for users; empty if there is none. */
  public String keyText() {
    return key.map(KeyCombination::getDisplayText).map(MenuCommand::withKeyNames).orElse("");
  }

  /** Replaces key symbols that are hard to read in a sentence by key names. */
  private static String withKeyNames(String keys) {
    return keys.replace("↵", "Enter")
        .replaceFirst("\\+\\+$", "+plus")
        .replaceFirst("\\+-$", "+minus");
  }

  /** Returns the key combinations that have the same effect and are not shown. */
  List<KeyCombination> otherKeys() {
    return otherKeys;
  }

  /** Returns whether a key event matches a key combination of this command. */
  public boolean matches(KeyEvent event) {
    return Stream.concat(key.stream(), otherKeys.stream())
        .anyMatch(combination -> combination.match(event));
  }

  /** Returns whether a key event matches a key combination of any command. */
  public static boolean isKey(KeyEvent event) {
    return Stream.of(values()).anyMatch(command -> command.matches(event));
  }

  /** Returns the label of the menu item, with the underscore of its mnemonic. */
  String label() {
    return Messages.text("command." + name().toLowerCase(Locale.ROOT));
  }

  /** Returns the label without the mnemonic's underscore and without the ellipsis. */
  public String text() {
    return label().replace("_", "").replace("…", "");
  }
}
