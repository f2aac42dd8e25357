package dev.backstitch.processor.wall;

import dev.backstitch.processor.oracle.CompiledDeclaration;

/**
 * A declaration compiled in both precisions.
 *
 * @param exact in double
 * @param rounded in float
 * @param rows of a batch
 */
record Twins(CompiledDeclaration exact, CompiledDeclaration rounded, int rows) {}
