/**
 * Tests of the chain rule: which backward steps there are.
 *
 * <p>In: networks put together from ops. Out: their backward steps, by name. That their numbers are
 * right is tested in {@code oracle}.
 */
@NullMarked
package dev.backstitch.processor.gradient;

import org.jspecify.annotations.NullMarked;
