/** What several tests share: figures from files, and small networks written by hand. */
@NullMarked
package dev.backstitch.testing;

import org.jspecify.annotations.NullMarked;
