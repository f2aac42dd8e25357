/**
 * How long a fresh virtual machine takes: to the first prediction, until predictions are fast, and
 * for the slowest of them.
 *
 * <p>Each figure comes from virtual machines of their own, started one after the other. Guaranteed:
 * the first prediction is timed from before the class of the network is loaded; nothing is left
 * out.
 */
@NullMarked
package dev.backstitch.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
