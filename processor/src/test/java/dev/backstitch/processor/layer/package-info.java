/** Tests of the layers and of their registries. */
package dev.backstitch.processor.layer;
