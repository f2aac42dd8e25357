package dev.backstitch.check;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A loss that is a formula of the elements, all in one block. */
final class FormulaSurface implements LossSurface {
  final double[] point;
  private final double[] start;
  private final double[] gradient;
  private final ToDoubleFunction<double[]> formula;

  FormulaSurface(ToDoubleFunction<double[]> formula, double[] point, double... gradient) {
    this.formula = formula;
    this.point = point.clone();
    this.start = point.clone();
    this.gradient = gradient.clone();
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("x", List.of(this.point.length), 0, true));
  }

  @Override
  public double value(int element) {
    return this.start[element];
  }

  @Override
  public double gradient(int element) {
    return this.gradient[element];
  }

  @Override
  public double move(int element, double value) {
    this.point[element] = value;
    return value;
  }

  @Override
  public double loss() {
    return this.formula.applyAsDouble(this.point);
  }

  @Override
  public double epsilon() {
    return Math.ulp(1.0);
  }
}
