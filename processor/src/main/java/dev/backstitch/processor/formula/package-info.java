/**
 * Scalar formulas, written once and read many ways.
 *
 * <p>In comes a {@link dev.backstitch.processor.formula.Formula}, built by hand from constants,
 * variables and operations. Out come its derivative, its simplified form, its value in any {@link
 * dev.backstitch.processor.formula.Arithmetic}, its text, and straight-line Java for one lane or
 * for a vector of lanes ({@link dev.backstitch.processor.formula.JavaReading}).
 *
 * <p>Guaranteed: formulas are immutable values, equal when they are written alike; the scalar and
 * the vector Java of one formula give the same bits, lane for lane (the payload of a NaN aside).
 */
@NullMarked
package dev.backstitch.processor.formula;

import org.jspecify.annotations.NullMarked;
