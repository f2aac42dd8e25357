package dev.backstitch.processor.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an op leaves the steps of its gradients. */
public interface Gradients {
  /** Whether anybody needs the gradient by {@code value}. */
  boolean wanted(Value value);

  /** Adds a step that computes something the gradients are made of. */
  void add(Step step);

  /** Says that {@code op} over {@code operands} is one summand of the gradient by {@code input}. */
  void contribute(Value input, Op op, List<Value> operands);

  /**
   * Differentiates the body of a scan: steps that run once for each point in time.
   *
   * @param body the steps, in order
   * @param carried what it reads of the instant before
   * @param read what it reads of the instant itself, where anybody needs the gradient by that
   * @param seeds the gradients of body values that are there before the first backward step
   */
  Nested nested(List<Step> body, Set<Value> carried, Set<Value> read, Map<Value, Value> seeds);

  /** One summand of the gradient by {@code input}. */
  record Contribution(Value input, Op op, List<Value> operands) {
    public Contribution {
      operands = List.copyOf(operands);
    }
  }

  /**
   * What differentiating a body gave.
   *
   * @param steps the backward steps of the body
   * @param gradients by each value that the body computes or carries
   * @param outside summands of the gradients by values that the body only reads
   */
  record Nested(List<Step> steps, Map<Value, Value> gradients, List<Contribution> outside) {
    public Nested {
      steps = List.copyOf(steps);
      gradients = Map.copyOf(gradients);
      outside = List.copyOf(outside);
    }
  }
}
