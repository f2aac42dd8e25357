/**
 * What a user calls: networks and their weights, predictors, learners, training and examples.
 *
 * <p>In come rows of numbers, row-major and tightly packed; out come predictions, losses and
 * gradients. Guaranteed: every operation that meets bad input throws at once, with names and both
 * numbers, before it has changed anything; {@code predict}, {@code gradient} and {@code step}
 * allocate nothing once the virtual machine has compiled them; the same weights and rows give the
 * same bits on every machine with fused multiply-add. Types of networks in float have a twin in
 * double, made from the same source.
 */
@NullMarked
package dev.backstitch;

import org.jspecify.annotations.NullMarked;
