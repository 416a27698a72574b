package dev.plinth.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how entities belong together. Spec 1.0 has no relationships: a field holds the other's key.
 */
final class References {
  private static final Set<String> ONE = Set.of("a", "an", "one", "the", "its", "exactly", "their");

  private static final Set<String> ALSO =
      Set.of("to", "with", "and", "about", "on", "for", "in", "by", "from", "at", "of");

  private final Grammar grammar;
  private final Plan plan;
  private final List<Alike> alike = new ArrayList<>();

  /** Entities that were named together, as in "customers and suppliers have a name". */
  private record Alike(EntityPlan entity, List<EntityPlan> others) {}

  References(Grammar grammar, Plan plan) {
    this.grammar = grammar;
    this.plan = plan;
  }

  /** "Belongs to an author": the entity gets author_id. */
  void parents(EntityPlan child, List<Token> right, boolean certain) {
    List<Token> noun = noun(right);
    if (!noun.isEmpty()) {
      add(child.name(), noun, certain);
      others(child, right.subList(right.indexOf(Tokens.last(noun)) + 1, right.size()));
    }
  }

  /** "Linking a movie to a hall": the hall is a parent too, where halls are kept. */
  private void others(EntityPlan child, List<Token> rest) {
    for (int i = 0; i + 1 < rest.size(); i++) {
      boolean one =
          ALSO.contains(rest.get(i).word())
              && Set.of("a", "an", "one", "exactly").contains(rest.get(i + 1).word());
      List<Token> noun = one ? noun(rest.subList(i + 1, rest.size())) : List.of();
      if (!noun.isEmpty()) {
        add(child.name(), noun, false);
      }
    }
  }

  /** "... and a publisher": another parent, or something else. */
  void moreParents(EntityPlan child, List<Token> tokens) {
    if (tokens.size() > 3
        && ALSO.contains(tokens.get(1).word())
        && isOne(tokens.get(2))
        && !isOne(tokens.get(0))) {
      others(child, tokens.subList(1, tokens.size())); // "and supervised by one professor"
      return;
    }
    boolean again = tokens.size() > 1 && ALSO.contains(tokens.get(0).word());
    List<Token> rest = again ? tokens.subList(1, tokens.size()) : tokens; // "and to a reader"
    boolean one = isOne(rest.get(0));
    List<Token> noun = noun(rest);
    boolean kept =
        !noun.isEmpty()
            && (again
                || grammar.words().isEntity(Tokens.last(noun))
                || plan.find(grammar.nouns().entity(noun)).isPresent());
    if (one && kept) {
      add(child.name(), noun, true);
    } else {
      grammar.fields().reader().read(tokens, false).forEach(child::add);
    }
  }

  private static boolean isOne(Token token) {
    return ONE.contains(token.word());
  }

  private void add(String child, List<Token> parent, boolean certain) {
    String name = grammar.nouns().entity(parent);
    if (!name.isEmpty()) {
      plan.references().add(new Plan.Reference(child, name, Optional.empty(), certain));
    }
  }

  /** "Has many products": each product gets category_id. */
  void children(EntityPlan parent, List<Token> right) {
    String child = child(right);
    if (!child.isEmpty()) {
      plan.entity(child);
      plan.references().add(new Plan.Reference(child, parent.name(), Optional.empty(), true));
    }
  }

  /** "A site has many turbines": where sites are kept, each turbine gets site_id. */
  void perhaps(String parent, List<Token> right) {
    String child = child(right);
    if (!child.isEmpty() && !parent.isEmpty()) {
      plan.references().add(new Plan.Reference(child, parent, Optional.empty(), false));
    }
  }

  private String child(List<Token> right) {
    List<Token> noun = noun(right);
    return noun.isEmpty() ? "" : grammar.nouns().entity(noun);
  }

  /** Gives the noun that the words begin with, its article left out; maybe empty. */
  private List<Token> noun(List<Token> words) {
    List<Token> bare = grammar.words().without(Role.DETERMINERS, words);
    List<Token> noun = // behind an article a "support request" is one
        grammar.nouns().first(words, words.size() - bare.size());
    return noun.isEmpty() ? grammar.nouns().first(bare, 0) : noun;
  }

  /** "Orders of a customer": each order gets customer_id. */
  void inPhrase(List<Token> tokens) {
    for (int i = 1; i < tokens.size() - 1; i++) {
      boolean of =
          tokens.get(i).is("of")
              || tokens.get(i).is("for")
              || tokens.get(i).is("by")
              || tokens.get(i).is("in")
              || tokens.get(i).is("on")
              || tokens.get(i).is("from");
      boolean one = of && Set.of("a", "an", "each", "one").contains(tokens.get(i + 1).word());
      List<Token> child = one ? grammar.nouns().last(tokens.subList(0, i)) : List.of();
      List<Token> parent = one ? grammar.nouns().first(tokens, i + 2) : List.of();
      boolean known =
          !child.isEmpty()
              && !parent.isEmpty()
              && !grammar.subjects().isContainer(child)
              && (grammar.words().isEntity(Tokens.last(parent))
                  || plan.find(grammar.nouns().entity(parent)).isPresent())
              && plan.find(grammar.nouns().entity(child)).isPresent();
      if (known) {
        add(grammar.nouns().entity(child), parent, tokens.get(i).is("of"));
      }
    }
  }

  /** Remembers that the entities named before get the same fields. */
  void alike(EntityPlan entity, List<List<Token>> phrases) {
    List<EntityPlan> others = new ArrayList<>();
    for (List<Token> phrase : phrases) {
      List<Token> noun = grammar.nouns().last(phrase);
      boolean plain =
          !noun.isEmpty()
              && isMany(Tokens.last(noun))
              && !grammar.words().is(Role.GENERIC, Tokens.last(noun)); // "on Tuesdays, so ..."
      String name = plain ? grammar.nouns().entity(noun) : "";
      if (!name.isEmpty() && !name.equals(entity.name())) {
        others.add(plan.entity(name));
      }
    }
    alike.add(new Alike(entity, others));
  }

  /** Remembers that these entities get the same fields as this one. */
  void together(EntityPlan entity, List<EntityPlan> mentioned) {
    alike.add(new Alike(entity, mentioned.stream().filter(other -> other != entity).toList()));
  }

  /** Gives the entities that were named together the fields of the last of them. */
  void share() {
    for (Alike together : alike) {
      for (EntityPlan other : together.others()) {
        together.entity().fields().values().forEach(other::add);
      }
    }
    alike.clear();
  }

  private boolean isMany(Token noun) {
    Plurals plurals = grammar.words().plurals();
    return plurals.isPlural(noun.word()) || plurals.isBoth(noun.word());
  }
}
