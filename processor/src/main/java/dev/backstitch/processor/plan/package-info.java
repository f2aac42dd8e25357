/**
 * Everything that is decided about the Java: what is fused, where arrays lie, which methods there
 * are.
 *
 * <p>In: a {@link dev.backstitch.processor.gradient.TrainingNetwork}. Out: a {@link
 * dev.backstitch.processor.plan.Plan}, from which {@code emit} writes without deciding anything.
 * Guaranteed: rows of values and of parameters are padded to 64 bytes; the order of every sum is
 * fixed; every nest has a kernel.
 */
@NullMarked
package dev.backstitch.processor.plan;

import org.jspecify.annotations.NullMarked;
