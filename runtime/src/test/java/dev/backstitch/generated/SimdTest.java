package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the probes find in virtual machines that are started for it. */
final class SimdTest {
  private static final String MODULES = "--add-modules=jdk.incubator.vector";

  /** Prints what the probes say. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] arguments) {
      System.out.println("fused " + FusedMultiplyAdd.FUSED);
      System.out.println("simd " + Simd.available() + " " + Simd.available());
    }
  }

  private static String probe(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void saysOnceHowToMakeTheModuleReadable() throws IOException {
    String said = probe();
    assertTrue(said.contains("simd false false"), said);
    assertEquals(1, count(said, "--add-modules jdk.incubator.vector"), said);
  }

  @Test
  void saysOnceThatTheCompilerIsMissing() throws IOException {
    String interpreted = probe(MODULES, "-Xint");
    assertTrue(interpreted.contains("simd false false"), interpreted);
    assertEquals(1, count(interpreted, "without -Xint"), interpreted);
    String client = probe(MODULES, "-XX:TieredStopAtLevel=1");
    assertTrue(client.contains("simd false false"), client);
    assertEquals(1, count(client, "without -XX:TieredStopAtLevel"), client);
  }

  @Test
  void noticesThatFusedMultiplyAddIsMissing() throws IOException {
    String said = probe(MODULES, "-XX:-UseFMA");
    assertTrue(said.contains("fused false"), said);
    assertTrue(said.contains("simd false false"), said);
  }

  @Test
  void doesAsPropertiesSay() throws IOException {
    String off = probe(MODULES, "-Dbackstitch.simd=off", "-Dbackstitch.fma=off");
    assertTrue(off.contains("fused false") && off.contains("simd false false"), off);
    assertEquals(0, count(off, "slowly"), off);
    String on = probe(MODULES, "-Dbackstitch.simd=on", "-Dbackstitch.fma=on", "-Xint");
    assertTrue(on.contains("fused true") && on.contains("simd true true"), on);
    String wrong = probe(MODULES, "-Dbackstitch.fma=perhaps");
    assertTrue(wrong.contains("backstitch.fma is 'perhaps'. Give auto, on or off."), wrong);
  }

  @Test
  void knowsMachinesByTheirDescription() {
    assertNull(Simd.missingCompiler("mixed mode, sharing"));
    assertNull(Simd.missingCompiler("compiled mode"));
    assertNotNull(Simd.missingCompiler("interpreted mode"));
    assertNotNull(Simd.missingCompiler("mixed mode, emulated-client, sharing"));
  }

  @Test
  void multipliesAndAddsWithOneRoundingIfAnyOrTwo() {
    double product = (1 + 0x1p-30) * (1 + 0x1p-30);
    double fused = 0x1p-60;
    double expected = FusedMultiplyAdd.FUSED ? fused : 0;
    assertEquals(expected, FusedMultiplyAdd.fma(1 + 0x1p-30, 1 + 0x1p-30, -product));
    float floatProduct = (1 + 0x1p-15f) * (1 + 0x1p-15f);
    float expectedFloat = FusedMultiplyAdd.FUSED ? 0x1p-30f : 0;
    assertEquals(expectedFloat, FusedMultiplyAdd.fma(1 + 0x1p-15f, 1 + 0x1p-15f, -floatProduct));
    assertThrows(IllegalArgumentException.class, () -> FusedMultiplyAdd.decide("maybe"));
  }
}
