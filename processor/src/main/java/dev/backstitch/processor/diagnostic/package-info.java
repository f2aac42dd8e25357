/**
 * What is wrong with a declaration: problems, their codes and their positions.
 *
 * <p>In: whatever the two stages that may refuse the user's input find. Out: messages of the
 * compiler, {@code [Code] What is the case. What to change.}, at the exact attribute value where
 * there is one. Guaranteed: every problem of a declaration is printed, in the order of the source.
 */
@NullMarked
package dev.backstitch.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
