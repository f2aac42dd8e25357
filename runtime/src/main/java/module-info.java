/** What generated networks need: parameters, losses, optimizers, training. */
module dev.backstitch {
  requires transitive jdk.incubator.vector;
  requires static org.jspecify;
}
