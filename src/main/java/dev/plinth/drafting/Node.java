package dev.plinth.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A line and what belongs to it. */
record Node(Line line, List<Node> children) {
  /** Gives the lines as a tree: what stands deeper belongs to what stands before it. */
  static List<Node> tree(List<Line> lines) {
    Node root = new Node(new Line(Line.Kind.PLAIN, -1, List.of()), new ArrayList<>());
    Deque<Node> open = new ArrayDeque<>();
    open.push(root);
    for (Line line : lines) {
      while (open.size() > 1 && open.element().line().depth() >= line.depth()) {
        open.pop();
      }
      Node node = new Node(line, new ArrayList<>());
      open.element().children().add(node);
      open.push(node);
    }
    return root.children();
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  List<Token> tokens() {
    return line.tokens();
  }
}
