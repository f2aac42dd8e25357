/** Tests of the whole processor: what it accepts and refuses, and rules of the house. */
package dev.backstitch.processor;
