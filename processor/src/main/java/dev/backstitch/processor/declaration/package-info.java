/**
 * What the user wrote, with positions.
 *
 * <p>In: annotated types, as the compiler knows them. Out: an immutable {@link
 * dev.backstitch.processor.declaration.NetworkDeclaration}. Guaranteed: the generated class can
 * implement the type; every abstract method is a layer with exactly one annotation that says what
 * it computes, the others in an order that means something. The first of the two borders that can
 * refuse the user's input.
 */
@NullMarked
package dev.backstitch.processor.declaration;

import org.jspecify.annotations.NullMarked;
