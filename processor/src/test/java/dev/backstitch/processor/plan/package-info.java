/**
 * Tests of what is decided about the Java: what is fused, where values lie, what is said.
 *
 * <p>In: networks put together from ops. Out: their plans.
 */
@NullMarked
package dev.backstitch.processor.plan;

import org.jspecify.annotations.NullMarked;
