/** What tests of generated networks need from inside the runtime. */
@NullMarked
package dev.backstitch;

import org.jspecify.annotations.NullMarked;
