/** Tests of what is read from the user's source. */
package dev.backstitch.processor.declaration;
