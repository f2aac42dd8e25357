package dev.backstitch.processor.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The same bits from a virtual machine that compiles hot code and from one that interprets. */
class InterpretedTest {
  private static final long SEED = 3;
  private static final int NETWORKS = 4;

  /** Kernels run several times in each call: enough for C2 to have compiled them. */
  private static final int CALLS = 2_000;

  @Test
  void interpretedNetworksGiveTheBitsOfCompiledOnes() throws Exception {
    Process interpreter = interpreter();
    long first = Fingerprint.of(SEED, 0, NETWORKS, 1);
    long compiled = Fingerprint.of(SEED, 0, NETWORKS, CALLS);
    String printed =
        new String(interpreter.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, interpreter.waitFor(), printed);
    assertEquals(first, compiled);
    assertEquals(String.valueOf(first), printed);
    assertNotEquals(first, Fingerprint.of(SEED, 1, NETWORKS + 1, 1));
  }

  /** Nothing of ours and no vector is compiled in it; javac is, as it would take minutes. */
  private static Process interpreter() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules",
            "jdk.incubator.vector",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=exclude,sample.*::*",
            "-XX:CompileCommand=exclude,dev.backstitch.*::*",
            "-XX:CompileCommand=exclude,jdk.incubator.vector.*::*",
            "-classpath",
            System.getProperty("java.class.path"),
            Fingerprint.class.getName(),
            String.valueOf(SEED),
            "0",
            String.valueOf(NETWORKS),
            "1")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
