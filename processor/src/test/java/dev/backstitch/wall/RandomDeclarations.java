package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Declarations that the compiler accepts, each known by its number. */
public final class RandomDeclarations {
  private static final int MOST_LAYERS = 8;

  /** Letters, capitals, digits, signs, and what is no ASCII, as javac reads it from ASCII. */
  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "x",
          "y",
          "hidden",
          "trunk",
          "deepLayer",
          "Upper",
          "left2",
          "_low",
          "t$1",
          "\\u00e4pfel",
          "\\u0394t",
          "rows",
          "loss",
          "value",
          "seed",
          "index",
          "out",
          "gain",
          "sum",
          "batch",
          "from",
          "kind",
          "inputs",
          "thisOne",
          "double_",
          "element",
          "i",
          "kernels");

  /** Rows of one batch: few, or around those of the tiles of products. */
  private static final List<Integer> ROWS =
      List.of(1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 5, 7, 10, 11, 12, 13, 16, 17, 32, 33);

  private final long seed;

  /** The declarations of a seed. */
  public RandomDeclarations(long seed) {
    this.seed = seed;
  }

  /** How many rows to try a declaration with. */
  public int rows(int number) {
    return new Draw(this.seed, ~number).oneOf(ROWS);
  }

  /** The declaration of that number. */
  public Declaration declaration(int number) {
    return new Composition(new Draw(this.seed, number)).declaration();
  }

  /** One declaration in the making: who reads whom first, then what each layer does. */
  private static final class Composition {
    private final Draw draw;
    private final List<Node> nodes = new ArrayList<>();

    Composition(Draw draw) {
      this.draw = draw;
    }

    /** A layer: its name, its size, and which one it reads, itself if it is an input. */
    private record Node(String name, int size, int reads, boolean saysSo) {}

    Declaration declaration() {
      this.wire();
      String heading =
          this.draw.oneOf(
              Declaration.INTERFACE,
              Declaration.INTERFACE,
              Declaration.INTERFACE,
              "interface",
              "public abstract class",
              "abstract class");
      boolean judged = this.draw.chance(0.9);
      boolean calm = this.draw.chance(0.5);
      List<DeclaredLayer> layers = new ArrayList<>();
      for (int k = 0; k < this.nodes.size(); k++) {
        layers.add(this.layer(k, judged, calm));
      }
      return new Declaration(heading, layers);
    }

    private void wire() {
      List<String> names = this.names();
      int most = this.draw.between(1, MOST_LAYERS);
      int layers = Math.min(most, this.draw.between(1, MOST_LAYERS));
      int inputs = Math.min(layers, Math.max(1, this.draw.between(-2, 3)));
      Set<Integer> unread = new HashSet<>();
      for (int left = layers; left > 0; ) {
        int at = this.nodes.size();
        boolean given = inputs > 0 && (at == 0 || this.draw.chance(0.3) || inputs == left);
        if (given && unread.size() < left) {
          inputs--;
          unread.add(at);
          this.nodes.add(new Node(names.get(at), this.width(), at, false));
        } else {
          this.nodes.add(this.reader(names.get(at), unread, left));
          left--;
        }
      }
    }

    private Node reader(String name, Set<Integer> unread, int left) {
      int above = this.nodes.size() - 1;
      boolean must = !unread.isEmpty() && (unread.size() >= left || this.draw.chance(0.5));
      int reads =
          must
              ? this.draw.oneOf(unread.stream().sorted().toList())
              : this.draw.chance(0.65) ? above : this.draw.between(0, above);
      unread.remove(reads);
      boolean saysSo = reads != above || this.draw.chance(0.1);
      return new Node(name, this.width(), reads, saysSo);
    }

    /** Names in another order, none of which is another with an ending. */
    private List<String> names() {
      List<String> names = new ArrayList<>(NAMES);
      for (int k = names.size(); k > 1; k--) {
        Collections.swap(names, k - 1, this.draw.between(0, k - 1));
      }
      return names;
    }

    private int width() {
      double size = this.draw.between(0, 99);
      return size < 65
          ? this.draw.between(1, 8)
          : size < 88 ? this.draw.between(9, 33) : this.draw.between(34, 70);
    }

    private DeclaredLayer layer(int at, boolean judged, boolean calm) {
      Node node = this.nodes.get(at);
      return node.reads() == at
          ? new DeclaredLayer(node.name(), List.of(Mark.of("Input", this.sizes(node.size()))))
          : this.dense(at, judged, calm);
    }

    private String sizes(int size) {
      for (int part : List.of(2, 3, 5)) {
        if (size % part == 0 && this.draw.chance(0.3)) {
          return "{" + size / part + ", " + part + (this.draw.chance(0.5) ? ", 1}" : "}");
        }
      }
      return String.valueOf(size);
    }

    private DeclaredLayer dense(int at, boolean judged, boolean calm) {
      Node node = this.nodes.get(at);
      String bias = this.draw.oneOf("PER_UNIT", "PER_UNIT", "PER_UNIT", "SHARED", "NONE");
      boolean isRead = this.nodes.stream().skip(at + 1L).anyMatch(other -> other.reads() == at);
      List<Mark> ordered = new RandomActivations(this.draw).some(calm);
      boolean first = this.isFirstEnd(at);
      if (judged && this.draw.chance(isRead ? 0.1 : first ? 1 : 0.85)) {
        ordered = new RandomLosses(this.draw).judging(ordered, node.size());
      }
      List<Mark> marks = new ArrayList<>(List.of(this.dense(node.size(), bias)));
      marks.addAll(ordered);
      List<Mark> anywhere = new ArrayList<>();
      if (node.saysSo()) {
        anywhere.add(Mark.of("From", '"' + this.nodes.get(node.reads()).name() + '"'));
      }
      if (this.draw.chance(0.1)) {
        anywhere.add(Mark.of("Output"));
      }
      if (calm) {
        int inputs = this.nodes.get(node.reads()).size();
        anywhere.addAll(new RandomParameters(this.draw).some(inputs, node.size(), bias));
      }
      anywhere.forEach(mark -> marks.add(this.draw.between(0, marks.size()), mark));
      return new DeclaredLayer(node.name(), marks);
    }

    /** Whether it is the first of the layers that nobody reads, which is always judged. */
    private boolean isFirstEnd(int at) {
      for (int k = 0; k < this.nodes.size(); k++) {
        int layer = k;
        if (this.nodes.stream().skip(k + 1L).noneMatch(other -> other.reads() == layer)) {
          return k == at;
        }
      }
      return false;
    }

    private Mark dense(int units, String bias) {
      return bias.equals("PER_UNIT") && this.draw.chance(0.7)
          ? Mark.of("Dense", String.valueOf(units))
          : Mark.of("Dense", "units = " + units, "bias = Bias." + bias);
    }
  }
}
