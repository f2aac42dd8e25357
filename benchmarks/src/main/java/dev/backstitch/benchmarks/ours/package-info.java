/**
 * The engine Backstitch: the networks of the table as declarations, and sessions on the classes
 * that are generated from them.
 *
 * <p>In comes a task, out go calls of the public API as a user would write them. Guaranteed:
 * nothing here knows more about a network than its declaration.
 */
@NullMarked
package dev.backstitch.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
