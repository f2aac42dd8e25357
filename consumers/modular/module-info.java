/** A shop that tells fraud. */
module shop {
  requires dev.backstitch;
  requires static dev.backstitch.annotations;
}
