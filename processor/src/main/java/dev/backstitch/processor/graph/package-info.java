/**
 * The validated network as plain mathematics: values, and steps that apply ops to values.
 *
 * <p>In: nothing but what {@code layer} builds. Out: an immutable {@link
 * dev.backstitch.processor.graph.Network}. Guaranteed: every value has one name, one shape and one
 * role; every step reads only values that exist before it. No compiler types and no Java source.
 */
@NullMarked
package dev.backstitch.processor.graph;

import org.jspecify.annotations.NullMarked;
