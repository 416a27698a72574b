package dev.plinth.drafting;

import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Spec;
import java.util.List;

/** Stands in for the one to come: knows a shop, and that a greeting is nothing to build. */
public final class Drafter {
  private Drafter() {}

  /** Loads it. */
  public static Drafter load() {
    return new Drafter();
  }

  /** Drafts a spec. */
  public Sketch draft(String request) throws NothingToBuild {
    if (request.equals("hello")) {
      throw new NothingToBuild(
          "there is nothing to build in it", "a blog with posts (title, body) and comments");
    }
    Field id = new Field("id", FieldType.UUID, true, false, true);
    Field price = new Field("price", FieldType.FLOAT, false, false, false);
    Entity product = new Entity("Product", "products", List.of(id, price), true);
    return new Sketch(
        new Spec("shop", request, new Auth(true, 30), List.of(product)),
        List.of("price: assumed float"));
  }

  /** Changes a spec. */
  public Sketch revise(String request, Spec current) throws NothingToBuild {
    return new Sketch(
        new Spec(current.projectName(), request, current.auth(), current.entities()),
        List.of("only the description was changed"));
  }
}
