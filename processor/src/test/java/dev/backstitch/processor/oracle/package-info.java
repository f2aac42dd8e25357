/**
 * The oracle: what networks compute, worked out by means that share nothing with the compiler.
 *
 * <p>In: steps and losses of {@code graph}. Out: values, and derivatives by forward-mode dual
 * numbers whose rules are written by hand for each primitive, or by central differences.
 * Guaranteed: no symbolic slope, no backward step and no class of the runtime takes part in them.
 *
 * <p>Beside it the harness that compiles a declaration, runs what was generated, and compares.
 */
@NullMarked
package dev.backstitch.processor.oracle;

import org.jspecify.annotations.NullMarked;
