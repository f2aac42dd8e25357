/**
 * Checks gradients by central differences of the loss.
 *
 * <p>In comes a loss as a function of many numbers, with the gradient that is to be checked; out
 * comes a report with a verdict for each parameter. Guaranteed: what is reported as wrong lies
 * further from the differences than the rounding of the loss can explain, and the loss is left as
 * it was. The way in for networks is {@link dev.backstitch.GradientCheck}.
 */
@NullMarked
package dev.backstitch.check;

import org.jspecify.annotations.NullMarked;
