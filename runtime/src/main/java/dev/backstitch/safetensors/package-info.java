/**
 * Reads and writes safetensors files: a header in JSON, then the elements of named arrays.
 *
 * <p>In come arrays laid out as an architecture says, and text beside them; out come the same from
 * a file. Guaranteed: a file that is not exactly right is refused by {@link
 * dev.backstitch.file.ModelFileException}, never by another exception, and takes no more memory
 * than a few times its header; a file is replaced as a whole or not at all. The package is not
 * exported.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">The format</a>
 */
@NullMarked
package dev.backstitch.safetensors;

import org.jspecify.annotations.NullMarked;
