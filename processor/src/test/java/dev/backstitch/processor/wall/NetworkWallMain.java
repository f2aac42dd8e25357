package dev.backstitch.processor.wall;

/** Tries any number of random networks from any seed: {@code NetworkWallMain 300 42}. */
final class NetworkWallMain {
  private static final int STRIDE = 100;

  private NetworkWallMain() {}

  /** Takes the number of networks, 300 by default, and a seed, 1 by default. */
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Tally tally = new Tally();
    for (int done = 0; done < count; done += STRIDE) {
      int next = Math.min(count, done + STRIDE);
      NetworkWall.of(seed).run(done, next, tally);
      System.out.printf("%d of %d networks of seed %d%n", next, count, seed);
    }
    System.out.print(tally);
  }
}
