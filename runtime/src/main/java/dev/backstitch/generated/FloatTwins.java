package dev.backstitch.generated;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import dev.backstitch.WarmUp;
import dev.backstitch.WarmUpFuture;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scalar and the vector twin of a network's kernels, as warming up sees them; there is one for
 * each generated class, since it is classes that are compiled.
 *
 * <p>The virtual machine interprets vector code for its first thousands of calls, a hundred times
 * slower than scalar code and with garbage, and does not say when it has compiled it. So private
 * scratch runs it until time and allocation settle, and only then predictions switch. Both twins
 * give the same bits.
 */
public abstract class FloatTwins {
  /**
   * Nanoseconds that the background leaves to the first predictions and to the compilers that they
   * keep busy.
   */
  private static final long HEAD_START = 300_000_000;

  private @Nullable WarmUpFuture running;

  /** For generated classes. */
  protected FloatTwins() {}

  /**
   * Makes a predictor that stays with one twin.
   *
   * @param network whose weights it reads
   * @param vectors whether the vector twin
   * @return a predictor
   */
  protected abstract FloatPredictor predictor(FloatNetwork network, boolean vectors);

  /**
   * Lets all other predictors use a twin from their next call.
   *
   * @param vectors whether the vector twin
   */
  protected abstract void use(boolean vectors);

  /**
   * Whether predictors use a twin already, since one was made or chosen.
   *
   * @return false until then
   */
  protected abstract boolean chosen();

  /**
   * Warms predictions up in this thread and lets them use the faster twin.
   *
   * @param network whose weights are read
   * @param limit how long it may take
   * @return how it went
   */
  public final WarmUp warmUp(FloatNetwork network, Duration limit) {
    return this.warmUp(network, limit, false);
  }

  private WarmUp warmUp(FloatNetwork network, Duration limit, boolean resting) {
    boolean vectors = Simd.available();
    long deadline = FloatWarming.deadline(limit);
    FloatWarming trial = new FloatWarming(this.predictor(network, vectors), resting);
    trial.run(deadline);
    this.use(vectors);
    FloatWarming switched = new FloatWarming(network.predictor(), resting);
    switched.run(deadline);
    return switched.report(trial.calls(), trial.first());
  }

  /**
   * Runs a predictor in this thread until it settles.
   *
   * @param predictor nobody else uses it meanwhile
   * @param limit how long it may take
   * @return how it went
   */
  public static WarmUp warmUp(FloatPredictor predictor, Duration limit) {
    FloatWarming warming = new FloatWarming(predictor, false);
    warming.run(FloatWarming.deadline(limit));
    return warming.report(0, warming.first());
  }

  /**
   * Warms predictions up in one daemon thread, while they use the scalar twin, unless they have
   * begun with the vector twin.
   *
   * @param network whose weights are read
   * @param seconds how long it may take; not a duration, a class that a start need not load
   * @return how it went, once it is done; the same for calls until then
   */
  public final synchronized WarmUpFuture warmUpInBackground(FloatNetwork network, long seconds) {
    WarmUpFuture known = this.running;
    if (known != null && !known.isDone()) {
      return known;
    }
    if (!this.chosen()) {
      this.use(false);
    }
    WarmUpFuture future = new WarmUpFuture(new Background(this, network, seconds));
    this.running = future;
    Thread thread = new Thread(future, "backstitch-warm-up");
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  private record Background(FloatTwins twins, FloatNetwork network, long seconds)
      implements Supplier<WarmUp> {
    @Override
    public WarmUp get() {
      LockSupport.parkNanos(HEAD_START);
      return this.twins.warmUp(this.network, Duration.ofSeconds(this.seconds), true);
    }
  }
}
