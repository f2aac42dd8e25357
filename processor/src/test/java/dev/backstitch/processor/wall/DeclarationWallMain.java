package dev.backstitch.processor.wall;

/** Tries any number of changed declarations from any seed: {@code DeclarationWallMain 2000 42}. */
final class DeclarationWallMain {
  private static final int STRIDE = 500;

  private DeclarationWallMain() {}

  /** Takes the number of declarations, 2,000 by default, and a seed, 1 by default. */
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    int start = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    Tally tally = new Tally();
    DeclarationWall wall = new DeclarationWall(seed, ValidSources.all());
    for (int done = start; done < count; done += STRIDE) {
      int next = Math.min(count, done + STRIDE);
      wall.run(done, next, tally).forEach(System.out::println);
      System.out.printf("%d of %d declarations of seed %d%n", next, count, seed);
    }
    System.out.print(tally);
  }
}
