package dev.backstitch.safetensors;

import org.jspecify.annotations.Nullable;

/**
 * Where one array of a file lies.
 *
 * @param name in the file
 * @param tensor what it fills; null if nobody asked for it
 * @param format of its elements; of no meaning where nobody asked
 * @param from its first byte, counted from the end of the header
 * @param to after its last byte
 */
record Entry(String name, @Nullable Tensor tensor, ElementFormat format, long from, long to) {}
