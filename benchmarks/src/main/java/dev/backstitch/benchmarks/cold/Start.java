package dev.backstitch.benchmarks.cold;

/** What is done before the first prediction. */
enum Start {
  /** Nothing. */
  NOTHING("nothing"),
  /** Everything is compiled first. */
  WARM_UP("`warmUp()`"),
  /** It is compiled in a thread of its own meanwhile. */
  BACKGROUND("`warmUpInBackground()`");

  private final String title;

  Start(String title) {
    this.title = title;
  }

  /** The name for people. */
  String title() {
    return this.title;
  }
}
