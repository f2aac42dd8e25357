/**
 * The compiler of annotated networks.
 *
 * <p>In: annotated types, from javac. Out: one public class for each of them, or messages at the
 * positions where the user can mend what is wrong. Guaranteed: the same declaration gives the same
 * bytes. {@link dev.backstitch.processor.Pipeline} is the first page to read.
 */
@NullMarked
package dev.backstitch.processor;

import org.jspecify.annotations.NullMarked;
