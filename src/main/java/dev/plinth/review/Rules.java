package dev.plinth.review;

import java.util.List;

/** Every rule there is. The order does not matter: diagnostics are sorted by place. */
final class Rules {
  static final List<Rule> ALL = List.of();

  private Rules() {}
}
