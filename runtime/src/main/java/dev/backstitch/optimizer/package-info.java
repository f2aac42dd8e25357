/**
 * Optimizers: how a gradient changes the weights.
 *
 * <p>In come weights and their gradient as flat arrays; the weights change in place. An {@link
 * dev.backstitch.optimizer.Optimizer} is an immutable description; the state that it needs between
 * updates lives in a rule that belongs to one learner. Rules are elementwise IEEE operations
 * without fused multiply-add, so every element gets the same bits wherever and however it runs, and
 * a weight of zero with a gradient of zero stays zero. The rules in float and in double come from
 * one source.
 *
 * <p>The conventions are PyTorch's; where Keras differs, the type says so.
 */
@NullMarked
package dev.backstitch.optimizer;

import org.jspecify.annotations.NullMarked;
