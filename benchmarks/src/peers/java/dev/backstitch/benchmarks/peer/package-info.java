/**
 * What Java users would take instead, each called on its best path that is known.
 *
 * <p>In come tasks, out go sessions. Guaranteed: one thread; inputs lie where the library wants
 * them; what differs from the task is refused by {@link dev.backstitch.benchmarks.work.Agreement}.
 */
@NullMarked
package dev.backstitch.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
