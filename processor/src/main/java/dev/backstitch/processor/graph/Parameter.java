package dev.backstitch.processor.graph;

/**
 * A learned value and what governs it.
 *
 * @param value the array, in the order of the mathematics: weights as [in, out]
 * @param path the name that users and files know it by: {@code hidden.weight}
 * @param transposed whether users and files see the two indices the other way round: [out, in]
 * @param initial what it starts as
 * @param trainable false where it is frozen
 * @param l1 what {@code l1 * sign(w)} is added to its gradient
 * @param l2 what {@code l2 * w} is added to its gradient
 */
public record Parameter(
    Value value,
    String path,
    boolean transposed,
    Initial initial,
    boolean trainable,
    double l1,
    double l2) {}
