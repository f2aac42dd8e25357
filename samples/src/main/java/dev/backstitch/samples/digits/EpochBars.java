package dev.backstitch.samples.digits;

import dev.backstitch.Epoch;
import dev.backstitch.TrainingListener;
import dev.backstitch.TrainingRun;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows training on the terminal: a bar for each epoch, which keeps its result behind it. */
final class EpochBars implements TrainingListener, AutoCloseable {
  private static final int WIDTH = 110;
  private static final int MILLISECONDS_BETWEEN_DRAWINGS = 200;

  private final int epochs;
  private @Nullable ProgressBar bar;

  /** For so many epochs. */
  EpochBars(int epochs) {
    this.epochs = epochs;
  }

  @Override
  public void batchEnded(TrainingRun run) {
    ProgressBar current = this.bar;
    if (current == null) {
      current = this.open(run);
      this.bar = current;
    }
    current.step();
  }

  private ProgressBar open(TrainingRun run) {
    return new ProgressBarBuilder()
        .setTaskName("Epoch %d/%d".formatted(run.epoch(), this.epochs))
        .setInitialMax(run.batches())
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_DRAWINGS)
        .setMaxRenderedLength(WIDTH)
        .build();
  }

  @Override
  public void epochEnded(TrainingRun run, Epoch epoch) {
    if (this.bar != null) {
      this.bar.setExtraMessage(
          String.format(
              Locale.ROOT,
              "loss %.4f, held-out accuracy %.2f %%",
              epoch.loss(),
              100 * run.metric("accuracy")));
    }
    this.close();
  }

  /** Draws the bar for the last time; needed where training may end within an epoch. */
  @Override
  public void close() {
    if (this.bar != null) {
      this.bar.close();
      this.bar = null;
    }
  }
}
