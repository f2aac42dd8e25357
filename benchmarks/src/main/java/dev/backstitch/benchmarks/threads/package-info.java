/**
 * How much faster the trainer's steps are with several threads.
 *
 * <p>In come tasks and numbers of threads, out goes the median time of a step with each, in
 * Markdown. Guaranteed: all are trained by turns in one JVM; a step has the filling of its batch in
 * it.
 */
@NullMarked
package dev.backstitch.benchmarks.threads;

import org.jspecify.annotations.NullMarked;
