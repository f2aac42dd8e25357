/**
 * Random declarations of networks, as text.
 *
 * <p>In: a seed and a number. Out: a declaration that the compiler accepts, the same one for the
 * same seed and number, and those that are a little smaller than it. Guaranteed: nothing of the
 * processor is named here, so that whoever sees networks as users do can use it too; the tests of
 * the samples compile this folder.
 */
@NullMarked
package dev.backstitch.wall;

import org.jspecify.annotations.NullMarked;
