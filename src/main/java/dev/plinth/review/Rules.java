package dev.plinth.review;

import dev.plinth.review.rule.AuthIsOn;
import dev.plinth.review.rule.DescriptionFits;
import dev.plinth.review.rule.EntitiesHaveAKey;
import dev.plinth.review.rule.EntitiesHaveOneKey;
import dev.plinth.review.rule.EntitiesHaveOnePassword;
import dev.plinth.review.rule.EntityNamesAreFree;
import dev.plinth.review.rule.EntityNamesDiffer;
import dev.plinth.review.rule.FieldNamesAreFree;
import dev.plinth.review.rule.FieldNamesDiffer;
import dev.plinth.review.rule.FieldsFitATable;
import dev.plinth.review.rule.KeysAreNotNullable;
import dev.plinth.review.rule.KeysCanIdentify;
import dev.plinth.review.rule.NamesAreNormal;
import dev.plinth.review.rule.NamesAreShort;
import dev.plinth.review.rule.NamesCanBeIdentifiers;
import dev.plinth.review.rule.PasswordsAreHashed;
import dev.plinth.review.rule.PasswordsAreNoKeys;
import dev.plinth.review.rule.PasswordsAreNotUnique;
import dev.plinth.review.rule.PasswordsAreText;
import dev.plinth.review.rule.PrivilegesAreOpen;
import dev.plinth.review.rule.ProjectNameIsAFolder;
import dev.plinth.review.rule.RouterFilesDiffer;
import dev.plinth.review.rule.StampsAreFilled;
import dev.plinth.review.rule.TableNamesAreFree;
import dev.plinth.review.rule.TableNamesDiffer;
import dev.plinth.review.rule.UserCanLogIn;
import java.util.List;

/** Every rule there is. Their order does not matter: diagnostics are sorted by place. */
final class Rules {
  static final List<Rule> ALL =
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
          new FieldsFitATable(),
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
          new StampsAreFilled(),
          new TableNamesAreFree(),
          new TableNamesDiffer(),
          new UserCanLogIn());

  private Rules() {}
}
