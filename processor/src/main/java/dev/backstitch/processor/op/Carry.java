package dev.backstitch.processor.op;

import dev.backstitch.processor.graph.Value;

/**
 * What a scan hands from one instant to the next; nothing, zeros, into the first.
 *
 * @param before as the body reads it
 * @param after as the body computes it for the next instant
 */
public record Carry(Value before, Value after) {}
