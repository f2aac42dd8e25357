package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a layer an output of the network although another layer reads it: an embedding to expose.
 *
 * <p>Layers that nobody reads and layers with a loss are outputs without it. Outputs form a row in
 * the order in which they are declared.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Output {}
