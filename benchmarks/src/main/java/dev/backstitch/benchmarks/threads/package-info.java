/**
 * How much faster the trainer's steps are with several threads, and how many more predictions those
 * make together.
 *
 * <p>In come tasks and numbers of threads, out goes the median time of each, in Markdown.
 * Guaranteed: all take turns in one JVM; a step has the filling of its batch in it; predictors are
 * of one network.
 */
@NullMarked
package dev.backstitch.benchmarks.threads;

import org.jspecify.annotations.NullMarked;
