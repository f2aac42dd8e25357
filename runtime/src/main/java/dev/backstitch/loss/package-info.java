/**
 * Losses: from one row of predicted and observed values to a number that training makes small, and
 * its gradient.
 *
 * <p>In come rows in double, whatever the precision of the network; out come the loss and the
 * gradient by the predicted values. All arithmetic is IEEE double with {@code StrictMath}, so the
 * same rows give the same bits on every machine. Losses are immutable and safe for any number of
 * threads. They know nothing of batches: weighting and the mean or sum over rows is the caller's.
 */
@NullMarked
package dev.backstitch.loss;

import org.jspecify.annotations.NullMarked;
