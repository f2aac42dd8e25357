/**
 * What generated networks call, and nobody else needs to: the description of an architecture, the
 * first values of parameters, rows on their way through a loss, and the probes that choose between
 * vector and scalar code.
 *
 * <p>In come calls that the annotation processor wrote; out go checked, immutable descriptions. The
 * package is public because generated classes live in the package of their declaration. Its types
 * follow the processor of the same version and may change with it.
 */
@NullMarked
package dev.backstitch.generated;

import org.jspecify.annotations.NullMarked;
