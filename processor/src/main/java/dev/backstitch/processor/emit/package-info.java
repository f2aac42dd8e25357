/**
 * From a plan to source files.
 *
 * <p>In: a {@link dev.backstitch.processor.plan.Plan}. Out: Java. Guaranteed: nothing is decided
 * here; the same plan gives the same bytes; ASCII; no method above 6,000 bytecodes.
 */
@NullMarked
package dev.backstitch.processor.emit;

import org.jspecify.annotations.NullMarked;
