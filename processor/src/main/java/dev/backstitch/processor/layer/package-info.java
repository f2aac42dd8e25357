/**
 * The layers that users can declare, one file for each kind, and the rules of whole networks.
 *
 * <p>In: a {@link dev.backstitch.processor.declaration.NetworkDeclaration}. Out: the {@link
 * dev.backstitch.processor.graph.Network} it means, or problems at the positions where the user can
 * mend them. Guaranteed: no later stage refuses the network for anything that the user wrote. The
 * second and last border that can.
 */
@NullMarked
package dev.backstitch.processor.layer;

import org.jspecify.annotations.NullMarked;
