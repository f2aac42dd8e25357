package dev.backstitch.safetensors;

/** An array of a network, of either precision, seen as double. */
public interface Elements {
  /** How its elements are written. */
  ElementFormat format();

  /** The element at a place. */
  double get(int place);

  /** Puts the nearest number of its precision at a place. */
  void set(int place, double value);
}
