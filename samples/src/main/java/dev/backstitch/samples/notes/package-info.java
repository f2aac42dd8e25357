/**
 * Five notes on backpropagation, each of their networks declared and computed as it should be.
 *
 * <p>What comes in are the numbers of the notes, which start as given and are never drawn. What
 * comes out are the gradients and the steps of gradient descent that the notes work out by hand;
 * where a note has a slip, the declaration says what is right. Guaranteed, by tests, is that they
 * agree with figures computed independently in high precision: in double to 13 digits after one
 * step and to 11 after ten thousand.
 *
 * <ul>
 *   <li>Note 000, three parts of one curve: {@link dev.backstitch.samples.notes.DosageCurve}
 *   <li>Note 001, two by two by two: {@link dev.backstitch.samples.notes.TwoByTwo}
 *   <li>Note 002, a computational graph: {@link dev.backstitch.samples.notes.LinearModel}
 *   <li>Note 003, the chain rule, batches and vanishing gradients: {@link
 *       dev.backstitch.samples.notes.ChainOfSlopes}, {@link
 *       dev.backstitch.samples.notes.ThreeRows}, {@link dev.backstitch.samples.notes.SigmoidChain}
 *       and {@link dev.backstitch.samples.notes.VanishingGradientsMain}
 *   <li>Note 004, the fewest weights that can learn: {@link
 *       dev.backstitch.samples.notes.OneWeight}, {@link dev.backstitch.samples.notes.TwoWeights}
 *       and {@link dev.backstitch.samples.notes.UntilSatisfactoryMain}
 * </ul>
 *
 * <p>Two classes have something to print: {@code mvn -q compile exec:exec -pl samples -am
 * -Dmain.class=dev.backstitch.samples.notes.VanishingGradientsMain}, or {@code
 * UntilSatisfactoryMain}.
 */
@NullMarked
package dev.backstitch.samples.notes;

import org.jspecify.annotations.NullMarked;
