/** Tests of checks of gradients. */
package dev.backstitch.check;
