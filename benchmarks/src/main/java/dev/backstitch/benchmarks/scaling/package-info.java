/**
 * How times grow with width and batch.
 *
 * <p>In come widths that have a declaration, out go a CSV file and a picture. Guaranteed: each time
 * stands beside the limit of the machine, measured by the same loop in the same run.
 */
@NullMarked
package dev.backstitch.benchmarks.scaling;

import org.jspecify.annotations.NullMarked;
