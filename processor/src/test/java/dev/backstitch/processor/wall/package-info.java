/**
 * The wall: random networks, right and wrong, that the whole compiler has to stand.
 *
 * <p>In: a seed, and how many. Out: counts, worst errors, and for what fails the smallest
 * declaration that was found to fail in the same way. Guaranteed: the same seed tries the same
 * networks.
 */
@NullMarked
package dev.backstitch.processor.wall;

import org.jspecify.annotations.NullMarked;
