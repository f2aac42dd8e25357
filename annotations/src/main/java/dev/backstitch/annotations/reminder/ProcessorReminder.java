package dev.backstitch.annotations.reminder;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * Says what to write where a network is declared and no processor writes its class.
 *
 * <p>Since JDK 23 javac runs no processor that it merely finds on the class path, and says nothing
 * but {@code cannot find symbol}. It still starts plugins that it finds there and that ask for it,
 * if it is given no processor path: just where the processor was forgotten.
 */
public final class ProcessorReminder implements Plugin {
  /** For javac. */
  public ProcessorReminder() {}

  @Override
  public String getName() {
    return "BackstitchReminder";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    task.addTaskListener(new MissingNetworks(task));
  }
}
