/**
 * Metrics: numbers that people look at beside the loss.
 *
 * <p>In come rows of predicted and observed values, one after the other; out comes one number for
 * all of them so far. Metrics are not safe for several threads.
 */
@NullMarked
package dev.backstitch.metric;

import org.jspecify.annotations.NullMarked;
