/**
 * The main sample: a network that reads handwritten digits.
 *
 * <p>In comes a folder with MNIST's files ({@link dev.backstitch.samples.digits.MnistFolder}), or
 * nothing: then the sample writes its own digits ({@link dev.backstitch.samples.digits.Handwriting}
 * moves a {@link dev.backstitch.samples.digits.Pen} along the {@link
 * dev.backstitch.samples.digits.Strokes} of {@link dev.backstitch.samples.digits.Numerals}). Out go
 * accuracy, a confusion matrix, times, allocated bytes and a picture of the learning curve.
 * Guaranteed: the same arguments give the same digits, the same weights and the same accuracy.
 *
 * <p>Read {@link dev.backstitch.samples.digits.Digits} first, then {@link
 * dev.backstitch.samples.digits.DigitsMain}.
 */
@NullMarked
package dev.backstitch.samples.digits;

import org.jspecify.annotations.NullMarked;
