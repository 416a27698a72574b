package dev.plinth.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of JSON Schema 2020-12 the words that the schema of specs uses. What the library knows beyond
 * them, such as formats of dates and addresses, takes its time to load.
 */
final class SpecDialect {
  private static final List<Keyword> KEYWORDS =
      List.of(
          KeywordType.TYPE,
          KeywordType.CONST,
          new Choice(),
          KeywordType.MINIMUM,
          KeywordType.MAXIMUM,
          KeywordType.PROPERTIES,
          KeywordType.REQUIRED,
          KeywordType.ADDITIONAL_PROPERTIES,
          KeywordType.ITEMS,
          KeywordType.MIN_ITEMS,
          new NonValidationKeyword("$schema"),
          new NonValidationKeyword("title"),
          new NonValidationKeyword("description"),
          new NonValidationKeyword("default"));

  private SpecDialect() {}

  static Dialect make() {
    return Dialect.builder(SpecificationVersion.DRAFT_2020_12.getDialectId())
        .specificationVersion(SpecificationVersion.DRAFT_2020_12)
        .keywords(KEYWORDS)
        .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
        .build();
  }

  /** Not the library's own {@code enum}, which loads all of Jackson to write a text in quotes. */
  private static final class Choice extends AbstractKeyword {
    Choice() {
      super("enum");
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation location, JsonNode choice, Schema parent, SchemaContext context) {
      return new ChoiceValidator(this, location, choice, parent, context);
    }
  }

  private static final class ChoiceValidator extends BaseKeywordValidator {
    private final Set<JsonNode> allowed = new HashSet<>();

    ChoiceValidator(
        Keyword keyword,
        SchemaLocation location,
        JsonNode choice,
        Schema parent,
        SchemaContext context) {
      super(keyword, choice, location, parent, context);
      choice.forEach(allowed::add);
    }

    @Override
    public void validate(ExecutionContext run, JsonNode value, JsonNode root, NodePath at) {
      if (!allowed.contains(value)) {
        run.addError(error().instanceNode(value).instanceLocation(at).build());
      }
    }
  }
}
