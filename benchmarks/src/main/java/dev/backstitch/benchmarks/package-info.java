/**
 * The program that times: a table of tasks and engines, latencies of single calls, and how times
 * grow with sizes.
 *
 * <p>In come options, out go Markdown, CSV and pictures, on the terminal and in {@code target}.
 * Guaranteed: what stands beside each other was measured in one run, each engine in JVMs of its
 * own, after its results were compared.
 */
@NullMarked
package dev.backstitch.benchmarks;

import org.jspecify.annotations.NullMarked;
