package dev.backstitch.processor;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves out what a processor without vectors of 512 bits would only repeat when it is told to take
 * 256: the run without such a limit was the same.
 */
final class OtherWidth implements ExecutionCondition {
  private static final HotSpotDiagnosticMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return isTold("MaxVectorSize", 32) && isOfItself("UseAVX", 2)
        ? ConditionEvaluationResult.disabled("vectors of 32 bytes are this machine's own")
        : ConditionEvaluationResult.enabled("no other run has this width");
  }

  private static boolean isTold(String option, int value) {
    return is(option, value) && origin(option) == VMOption.Origin.VM_CREATION;
  }

  /** Whether the machine has no more; other processors than those of x86 do not know the option. */
  private static boolean isOfItself(String option, int value) {
    return System.getProperty("os.arch").equals("amd64")
        && is(option, value)
        && origin(option) == VMOption.Origin.DEFAULT;
  }

  private static boolean is(String option, int value) {
    return MACHINE.getVMOption(option).getValue().equals(String.valueOf(value));
  }

  private static VMOption.Origin origin(String option) {
    return MACHINE.getVMOption(option).getOrigin();
  }
}
