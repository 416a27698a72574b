package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import dev.plinth.spec.ReservedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what is to be changed: "add a price to products", "rename Customer to Client". */
final class ChangeReader {
  private static final Set<String> INTO = Set.of("to", "into", "as");
  private final Grammar grammar;
  private final Changes changes;
  private final Targets targets;
  private final AddReader adds;

  ChangeReader(Grammar grammar, Changes changes) {
    this.grammar = grammar;
    this.changes = changes;
    this.targets = new Targets(grammar, changes);
    this.adds = new AddReader(grammar, changes, targets);
  }

  /** Reads a sentence, which may hold several changes. */
  void read(List<Token> sentence) {
    for (Command command : Command.read(grammar, sentence)) {
      if (!Login.isNamed(grammar.words(), command.tokens())) {
        run(command.kind(), command.tokens());
      }
    }
  }

  private void run(Command.Kind kind, List<Token> command) {
    switch (kind) {
      case RENAME -> rename(command);
      case REMOVE -> grammar.pieces().of(command).forEach(piece -> remove(piece, command));
      case MAKE, GIVE -> make(command);
      case ADD -> adds.read(command);
      case STATE -> statement(command);
    }
  }

  private void remove(List<Token> piece, List<Token> command) {
    Target all = targets.of(command);
    Target own = targets.of(piece);
    Predicate<Entity> wanted = own.entity().isPresent() ? own::wanted : all::wanted;
    boolean placed = own.entity().isPresent() || all.entity().isPresent();
    Optional<Entity> whole = placed ? Optional.empty() : targets.entity(own.what());
    String name = targets.column(own.what());
    if (whole.isPresent()) {
      changes.removeEntity(whole.get());
    } else {
      changes.removeField(wanted, name);
    }
  }

  private void rename(List<Token> command) {
    int to = -1;
    for (int i = 1; i < command.size() - 1; i++) {
      String word = command.get(i).word();
      to = INTO.contains(word) || word.equals("with") || word.equals("by") ? i : to;
    }
    if (to < 0) {
      return;
    }
    List<Token> from = command.subList(0, to);
    Target name = targets.of(command.subList(to + 1, command.size()));
    Target target = name.entity().isPresent() ? new Target(from, name.entity()) : targets.of(from);
    Optional<Entity> entity =
        target.entity().isPresent() ? Optional.empty() : targets.entity(target.what());
    if (entity.isPresent()) {
      changes.renameEntity(entity.get(), Targets.withoutKind(name.what()));
    } else {
      String column = Nouns.column(grammar.words().without(Role.ARTICLES, name.what()));
      if (!column.isEmpty()
          && column.length() <= FieldNames.LONGEST
          && !ReservedNames.FIELDS.contains(column)) {
        changes.renameField(target::wanted, targets.column(target.what()), column);
      }
    }
  }

  /** "Make email unique", "change price to integer", "give products a price". */
  private void make(List<Token> command) {
    for (int i = 1; i < command.size(); i++) {
      Optional<Attributes> said = grammar.fields().attributes().whole(unlinked(command, i));
      if (said.isPresent()) {
        say(command.subList(0, i), said.get());
        return;
      }
    }
    if (!adds.has(command)) {
      give(command);
    }
  }

  private static List<Token> unlinked(List<Token> command, int at) {
    boolean link = INTO.contains(command.get(at).word());
    return command.subList(link && at + 1 < command.size() ? at + 1 : at, command.size());
  }

  private void say(List<Token> left, Attributes said) {
    for (List<Token> piece : grammar.pieces().of(left)) {
      Target target = targets.of(piece);
      Optional<Entity> entity =
          target.entity().isPresent() ? Optional.empty() : targets.entity(target.what());
      if (piece.size() == 1 && LinkSense.isThem(piece.get(0))) {
        adds.say(said); // "... and make it optional"
      } else if (said.isInternal()) {
        entity.ifPresent(changes::hide);
      } else {
        changes.say(target::wanted, targets.column(target.what()), said);
      }
    }
  }

  private void give(List<Token> command) {
    for (int i = Math.min(4, command.size() - 1); i > 0; i--) {
      Optional<Entity> entity = targets.entity(command.subList(0, i));
      if (entity.isPresent()) {
        adds.fields(entity.get(), command.subList(i, command.size()));
        return;
      }
    }
  }

  /** "Email must be unique", "products should have a price". */
  private void statement(List<Token> command) {
    Optional<Targets.Remark> remark = targets.remark(command);
    if (remark.isPresent()) {
      say(remark.get().of(), remark.get().said());
      return;
    }
    if (!isWithdrawn(command)) {
      adds.has(command);
    }
  }

  /** "Customers no longer need a phone". */
  private boolean isWithdrawn(List<Token> command) {
    for (int i = 1; i < command.size() - 2; i++) {
      int no = grammar.words().at(Role.REMOVE, command, i);
      Optional<Entity> entity = no > 1 ? targets.entity(command.subList(0, i)) : Optional.empty();
      if (entity.isPresent()) {
        Target target = new Target(command, entity);
        for (List<Token> piece : grammar.pieces().of(command.subList(i + no, command.size()))) {
          changes.removeField(target::wanted, targets.column(piece));
        }
        return true;
      }
    }
    return false;
  }
}
