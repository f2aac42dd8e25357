/**
 * Ways of training, over networks that the compiler wrote.
 *
 * <p>In go rows of figures that were computed elsewhere, or numbers drawn from a seed. Guaranteed:
 * losses and weights are those of the figures, or those of training another way that must come to
 * the same.
 */
@NullMarked
package dev.backstitch.samples.training;

import org.jspecify.annotations.NullMarked;
