/**
 * Notices a forgotten processor. In comes a compilation by javac that has the annotations on its
 * class path and no processor path; out goes one error where a declared network has no class. Where
 * there is a processor path, javac does not look here.
 */
@NullMarked
package dev.backstitch.annotations.reminder;

import org.jspecify.annotations.NullMarked;
