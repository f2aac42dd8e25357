/**
 * Builds of users. In comes what the project would publish, in a local repository of its own, and
 * the small project {@code consumers/project}; out goes, for each way to build, the program that a
 * user would run. A way that is left incomplete gets one message that says what to write where.
 */
@NullMarked
package dev.backstitch.consumers;

import org.jspecify.annotations.NullMarked;
