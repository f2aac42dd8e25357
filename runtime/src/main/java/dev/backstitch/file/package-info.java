/**
 * What users say and hear about model files.
 *
 * <p>In comes a path and how it is to be read; out come exceptions that say what is wrong with the
 * file. Guaranteed: nothing here opens a file.
 */
@NullMarked
package dev.backstitch.file;

import org.jspecify.annotations.NullMarked;
