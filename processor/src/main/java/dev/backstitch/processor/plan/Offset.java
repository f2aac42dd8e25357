package dev.backstitch.processor.plan;

/**
 * A named offset of the generated class.
 *
 * @param name of the constant
 * @param start its value
 * @param text what lies there: {@code hiddenWeights [784 x 128]}
 */
public record Offset(String name, int start, String text) {}
