package dev.plinth.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.load(Plurals.load());

  @Test
  void knowsTwoHundredEntitiesInThirtyDomains() {
    assertThat(lexicon.names()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(lexicon.domains()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void hasFieldsForEveryEntityThatADomainDrafts() {
    assertThat(
            lexicon.domains().stream()
                .flatMap(domain -> domain.entities().stream())
                .filter(entity -> lexicon.fields(entity).isEmpty()))
        .isEmpty();
  }
}
