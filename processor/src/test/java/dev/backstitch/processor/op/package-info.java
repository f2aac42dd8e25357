/** Tests of the ops. */
package dev.backstitch.processor.op;
