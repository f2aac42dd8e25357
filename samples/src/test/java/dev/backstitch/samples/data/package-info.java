/**
 * Tests on real data: networks reach the accuracy that is known for them.
 *
 * <p>In come the data sets of the folder {@code shared} beside the project; a test whose data set
 * is absent says so and is skipped. Guaranteed: nothing is copied from there, and no test asserts a
 * time.
 */
@NullMarked
package dev.backstitch.samples.data;

import org.jspecify.annotations.NullMarked;
