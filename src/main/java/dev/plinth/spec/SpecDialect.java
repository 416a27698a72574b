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
 * The subset of JSON Schema 2020-12 that the schema of specs uses. The other keywords of the
 * library, such as formats of dates and addresses, would slow the start.
 */
final class SpecDialect {
  private static final List<Keyword> KEYWORDS =
      List.of(
          KeywordType.TYPE,
          KeywordType.CONST,
          new EnumKeyword(),
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
          new NonValidationKeyword("default"),
          new NonValidationKeyword("enumDescriptions"));

  private SpecDialect() {}

  static Dialect create() {
    return Dialect.builder(SpecificationVersion.DRAFT_2020_12.getDialectId())
        .specificationVersion(SpecificationVersion.DRAFT_2020_12)
        .keywords(KEYWORDS)
        .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
        .build();
  }

  /** The keyword {@code enum}. The library's own keyword loads the whole of Jackson. */
  private static final class EnumKeyword extends AbstractKeyword {
    EnumKeyword() {
      super("enum");
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation location, JsonNode choice, Schema parent, SchemaContext context) {
      return new EnumKeywordValidator(this, location, choice, parent, context);
    }
  }

  private static final class EnumKeywordValidator extends BaseKeywordValidator {
    private final Set<JsonNode> allowed = new HashSet<>();

    EnumKeywordValidator(
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
