/** Tests of what is said about mistakes. */
package dev.backstitch.processor.diagnostic;
