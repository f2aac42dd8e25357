/**
 * What is timed, whoever does it: networks, tasks, the data they work on, and the contract of the
 * engines.
 *
 * <p>In comes nothing; all data are drawn from fixed seeds. Out go {@link
 * dev.backstitch.benchmarks.work.Task tasks} and the {@link dev.backstitch.benchmarks.work.Engine
 * engines} that offer them. Guaranteed: an engine that {@link
 * dev.backstitch.benchmarks.work.Agreement} let pass computes the network and the update rule that
 * the task names.
 */
@NullMarked
package dev.backstitch.benchmarks.work;

import org.jspecify.annotations.NullMarked;
