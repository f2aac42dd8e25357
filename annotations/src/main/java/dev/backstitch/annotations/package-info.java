/**
 * The annotations and enums that declare a network.
 *
 * <p>In comes a user's interface or abstract class with annotated methods that return {@code
 * Layer}; out goes, through the annotation processor, a class that predicts and trains. All
 * annotations have one retention, {@link java.lang.annotation.RetentionPolicy#CLASS}, so that the
 * order in which they are written survives in class files.
 */
@NullMarked
package dev.backstitch.annotations;

import org.jspecify.annotations.NullMarked;
