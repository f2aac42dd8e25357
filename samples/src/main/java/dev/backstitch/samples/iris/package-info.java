/**
 * The shortest whole program: a table of numbers, a network, and how well it does.
 *
 * <p>In comes a CSV file of Fisher's iris (four sizes in centimetres and the species), out go the
 * accuracy on flowers that were held out and the probabilities for one of them. Guaranteed: the
 * same file gives the same numbers.
 */
@NullMarked
package dev.backstitch.samples.iris;

import org.jspecify.annotations.NullMarked;
