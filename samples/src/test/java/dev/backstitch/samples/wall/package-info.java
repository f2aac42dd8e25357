/**
 * Random networks, seen as users see them.
 *
 * <p>In come declarations as text, drawn from a seed. Out come classes that javac and the processor
 * made of them. Guaranteed: gradients are compared with differences of losses, which know nothing
 * of how they were derived.
 */
@NullMarked
package dev.backstitch.samples.wall;

import org.jspecify.annotations.NullMarked;
