/**
 * The chain rule: from forward steps to backward steps.
 *
 * <p>In: a {@link dev.backstitch.processor.graph.Network}. Out: a {@link
 * dev.backstitch.processor.gradient.TrainingNetwork}. Guaranteed: every trainable parameter that a
 * loss depends on has one gradient value; frozen parameters and what only they would need have no
 * steps; what only the gradient by an input needs is kept apart. It knows no op: it asks each
 * through {@link dev.backstitch.processor.graph.Op}.
 */
@NullMarked
package dev.backstitch.processor.gradient;

import org.jspecify.annotations.NullMarked;
