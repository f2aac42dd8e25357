/** What generated networks need: parameters, losses, optimizers, training. */
module dev.backstitch {
  requires transitive jdk.incubator.vector;
  requires static jdk.management;
  requires static org.jspecify;

  exports dev.backstitch;
  exports dev.backstitch.check;
  exports dev.backstitch.file;
  exports dev.backstitch.generated;
  exports dev.backstitch.loss;
  exports dev.backstitch.metric;
  exports dev.backstitch.optimizer;
}
