/**
 * Backstitch against PyTorch, which runs in the same JVM through DJL.
 *
 * <p>In come declarations with what PyTorch has in their place, written in TorchScript; both get
 * the same numbers. Out go assertions, and a table of the worst errors in {@code target/parity.md}.
 * Guaranteed: PyTorch's side is computed and differentiated by PyTorch's own functions; where
 * PyTorch lacks one, the published formula is composed of them, and the table says so.
 */
@NullMarked
package dev.backstitch.parity;

import org.jspecify.annotations.NullMarked;
