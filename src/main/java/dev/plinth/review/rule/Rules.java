package dev.plinth.review.rule;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.ReadSpec;
import java.util.List;

/** The list of all rules. */
public final class Rules {
  /** All rules. Their order does not matter, because diagnostics are sorted by span. */
  private static final List<Rule> ALL =
      List.of(
          new AuthIsOn(),
          new DescriptionFits(),
          new EntitiesHaveAKey(),
          new EntitiesHaveOneKey(),
          new EntitiesHaveOnePassword(),
          new EntityNamesAreNotReserved(),
          new EntityNamesDiffer(),
          new FieldNamesAreNotReserved(),
          new FieldNamesDiffer(),
          new FieldsFitInTable(),
          new KeysAreNotNullable(),
          new KeyTypesAreAllowed(),
          new NamesAreNormalised(),
          new NamesAreShort(),
          new NamesCanBeIdentifiers(),
          new PasswordsAreHashed(),
          new PasswordsAreNoKeys(),
          new PasswordsAreNotUnique(),
          new PasswordsAreText(),
          new UserHasNoPrivileges(),
          new ProjectNameIsValid(),
          new RouterFilesDiffer(),
          new TimestampsAreFilled(),
          new TableNamesAreNotReserved(),
          new TableNamesDiffer(),
          new UserCanLogIn());

  private Rules() {}

  /** Returns a diagnostic for each violation of a rule. */
  public static List<Diagnostic> check(ReadSpec read) {
    return ALL.stream().flatMap(rule -> rule.check(read.outline(), read.source())).toList();
  }
}
