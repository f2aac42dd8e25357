/** What users write to declare a network. */
module dev.backstitch.annotations {
  requires static jdk.compiler;
  requires static org.jspecify;

  exports dev.backstitch.annotations;
}
