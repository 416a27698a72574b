package dev.plinth.review.rule;

import java.util.List;

/** Every rule there is. Their order does not matter: diagnostics are sorted by place. */
public final class Rules {
  /** The rules. */
  public static final List<Rule> ALL =
      List.of(
          new AuthIsOn(),
          new DescriptionFits(),
          new EntitiesHaveAKey(),
          new EntitiesHaveOneKey(),
          new EntitiesHaveOnePassword(),
          new EntityNamesAreFree(),
          new EntityNamesDiffer(),
          new FieldNamesAreFree(),
          new FieldNamesDiffer(),
          new FieldsFitIntoTable(),
          new KeysAreNotNullable(),
          new KeysCanIdentify(),
          new NamesAreNormal(),
          new NamesAreShort(),
          new NamesCanBeIdentifiers(),
          new PasswordsAreHashed(),
          new PasswordsAreNoKeys(),
          new PasswordsAreNotUnique(),
          new PasswordsAreText(),
          new PrivilegesAreOpen(),
          new ProjectNameIsAFolder(),
          new RouterFilesDiffer(),
          new TimestampsAreFilled(),
          new TableNamesAreFree(),
          new TableNamesDiffer(),
          new UserCanLogIn());

  private Rules() {}
}
