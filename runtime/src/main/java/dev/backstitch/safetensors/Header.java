package dev.backstitch.safetensors;

import java.util.List;
import java.util.Map;

/**
 * What the header of a file says.
 *
 * @param entries all arrays, in the order in which their elements lie
 * @param metadata those keys that Backstitch writes, see {@link Metadata#PREFIX}
 * @param checksumAt at which byte the digits of the checksum are, 0 if there is none
 */
record Header(List<Entry> entries, Map<String, String> metadata, int checksumAt) {}
