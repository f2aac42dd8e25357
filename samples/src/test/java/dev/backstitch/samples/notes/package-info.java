/**
 * Tests of the notes against figures from elsewhere, which are copied into resources and tables.
 *
 * <p>The figures have 15 digits and were computed twice, in double and with 40 to 60 digits. What a
 * note publishes wrongly is in them as well, so that a network which reproduces the slip fails.
 */
@NullMarked
package dev.backstitch.samples.notes;

import org.jspecify.annotations.NullMarked;
