package dev.backstitch.processor.wall;

/** That a network did not stand one of the checks. */
final class WallFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String check;

  /** A failure of the check of that name. */
  WallFailure(String check, String message) {
    super(check + ": " + message);
    this.check = check;
  }

  /** What was checked; two failures of one check are of one kind. */
  String check() {
    return this.check;
  }
}
