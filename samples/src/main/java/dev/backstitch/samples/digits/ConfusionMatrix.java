package dev.backstitch.samples.digits;

import java.util.Locale;

/** How often each digit was read as which, over some pictures. */
final class ConfusionMatrix {
  private final int[][] counts = new int[Pictures.CLASSES][Pictures.CLASSES];

  /** Lets the network read the pictures. */
  static ConfusionMatrix of(DigitsNetwork network, Pictures pictures) {
    DigitsNetwork.Predictor predictor = network.predictor();
    float[] probabilities = new float[Pictures.CLASSES];
    ConfusionMatrix matrix = new ConfusionMatrix();
    for (int row = 0; row < pictures.size(); row++) {
      predictor.predict(pictures.input(row), probabilities);
      matrix.add(pictures.label(row), mostProbable(probabilities));
    }
    return matrix;
  }

  private static int mostProbable(float[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Counts one picture. */
  void add(int written, int read) {
    this.counts[written][read]++;
  }

  /** How many pictures were counted. */
  int all() {
    int all = 0;
    for (int[] row : this.counts) {
      for (int count : row) {
        all += count;
      }
    }
    return all;
  }

  /** How many of them were read as what they are. */
  int right() {
    int right = 0;
    for (int digit = 0; digit < Pictures.CLASSES; digit++) {
      right += this.counts[digit][digit];
    }
    return right;
  }

  /** The share of pictures read as what they are, 0 to 1. */
  double accuracy() {
    return (double) this.right() / this.all();
  }

  /** A line for each digit written, a column for each digit read; dots where there are none. */
  String text() {
    StringBuilder text = new StringBuilder("written     read as 0");
    for (int digit = 1; digit < Pictures.CLASSES; digit++) {
      text.append(String.format(Locale.ROOT, "%6d", digit));
    }
    for (int written = 0; written < Pictures.CLASSES; written++) {
      text.append(String.format(Locale.ROOT, "%n%7d        ", written));
      for (int count : this.counts[written]) {
        text.append(String.format(Locale.ROOT, "%6s", count == 0 ? "." : count));
      }
    }
    return text.toString();
  }
}
