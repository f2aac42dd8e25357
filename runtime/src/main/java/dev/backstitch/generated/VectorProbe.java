package dev.backstitch.generated;

import jdk.incubator.vector.FloatVector;

/** Names a vector type: touched only after the module is known to be readable. */
final class VectorProbe {
  private VectorProbe() {}

  static int preferredBits() {
    return FloatVector.SPECIES_PREFERRED.vectorBitSize();
  }
}
