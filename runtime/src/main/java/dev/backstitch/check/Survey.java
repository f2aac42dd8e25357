package dev.backstitch.check;

import dev.backstitch.generated.SplitMix64;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Chooses what to check of a loss surface: elements one by one, then directions over many. */
final class Survey {
  /** What an element takes where there are few kinks: two steps to both sides, and some again. */
  private static final int EVALUATIONS_OF_ELEMENT = 5;

  private final LossSurface surface;
  private final SplitMix64 random;
  private final Differences differences;
  private final Map<LossSurface.Block, Integer> quotas;

  Survey(LossSurface surface, long seed, int evaluations) {
    this.surface = surface;
    this.random = new SplitMix64(seed);
    this.differences = new Differences(surface, this.elements(checked(surface)), this.random);
    this.quotas = quotas(checked(surface), evaluations / EVALUATIONS_OF_ELEMENT);
  }

  private static List<LossSurface.Block> checked(LossSurface surface) {
    return surface.blocks().stream().filter(LossSurface.Block::checked).toList();
  }

  Differences differences() {
    return this.differences;
  }

  /**
   * Shares out what may be checked: small blocks whole, large ones in equal parts, at least one.
   */
  private static Map<LossSurface.Block, Integer> quotas(
      List<LossSurface.Block> blocks, int elements) {
    Map<LossSurface.Block, Integer> quotas = new HashMap<>();
    List<LossSurface.Block> ascending = new ArrayList<>(blocks);
    ascending.sort(Comparator.comparingInt(LossSurface.Block::size));
    int rest = elements;
    for (int k = 0; k < ascending.size(); k++) {
      int share = Math.max(1, rest / (ascending.size() - k));
      int quota = Math.min(ascending.get(k).size(), share);
      quotas.put(ascending.get(k), quota);
      rest -= quota;
    }
    return quotas;
  }

  /** Each block by itself, in order. */
  List<ParameterCheck> blocks() {
    return this.surface.blocks().stream().map(this::block).toList();
  }

  private ParameterCheck block(LossSurface.Block block) {
    if (!block.checked()) {
      return new ParameterCheck(block.name(), block.size(), 0, List.of());
    }
    double largest = this.largest(block);
    List<Finding> findings = new ArrayList<>();
    int quota = this.quotas.getOrDefault(block, 1);
    for (int k = 0; k < quota; k++) {
      int element = this.sample(block, k, quota);
      findings.add(this.differences.check(Path.along(this.surface, block, element), largest));
    }
    if (block.size() > 1) {
      findings.addAll(this.directions(this.elements(List.of(block)), largest));
    }
    return new ParameterCheck(block.name(), block.size(), quota, findings);
  }

  /** An element from each of equal parts of a block: all of them where the quota is the size. */
  private int sample(LossSurface.Block block, int k, int quota) {
    int low = (int) ((long) block.size() * k / quota);
    int high = (int) ((long) block.size() * (k + 1) / quota);
    return block.from() + low + this.random.below(high - low);
  }

  /** Everything at once. */
  ParameterCheck whole() {
    List<LossSurface.Block> all = checked(this.surface);
    int[] elements = this.elements(all);
    double largest = all.stream().mapToDouble(this::largest).max().orElse(0);
    List<Finding> findings = this.directions(elements, largest);
    return new ParameterCheck("all at once", elements.length, 0, findings);
  }

  private List<Finding> directions(int[] elements, double largest) {
    List<Finding> findings = new ArrayList<>();
    double[] gradient = IntStream.of(elements).mapToDouble(this.surface::gradient).toArray();
    if (largest > 0 && Double.isFinite(Path.norm(gradient))) {
      Path uphill = Path.of(this.surface, "along the gradient", elements, gradient);
      findings.add(this.differences.check(uphill, largest));
    }
    double[] signs = new double[elements.length];
    for (int i = 0; i < signs.length; i++) {
      double size = Math.max(1, Math.abs(this.surface.value(elements[i])));
      signs[i] = this.random.next() < 0 ? -size : size;
    }
    Path anywhere = Path.of(this.surface, "a random direction", elements, signs);
    findings.add(this.differences.check(anywhere, largest));
    return findings;
  }

  private int[] elements(List<LossSurface.Block> blocks) {
    return blocks.stream()
        .flatMapToInt(block -> IntStream.range(block.from(), block.from() + block.size()))
        .toArray();
  }

  private double largest(LossSurface.Block block) {
    return IntStream.range(block.from(), block.from() + block.size())
        .mapToDouble(element -> Math.abs(this.surface.gradient(element)))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
