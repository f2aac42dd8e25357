/**
 * The ops: one file each with its mathematics, its shape rule, its meaning and its backward rule.
 *
 * <p>In: formulas and values. Out: ops that {@code graph} applies and {@code gradient} asks for
 * their backward steps, which are made of the same ops. Guaranteed: an op is immutable, knows
 * nothing of Java source, and its backward rule is checked against dual numbers for its sample.
 */
@NullMarked
package dev.backstitch.processor.op;

import org.jspecify.annotations.NullMarked;
