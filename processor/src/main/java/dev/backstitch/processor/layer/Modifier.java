package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;

/** Something that an annotation applies to the result of a layer. */
interface Modifier {
  /** The simple name of the annotation. */
  String name();

  /** Checks the annotation and adds what it means to the end of the layer. */
  void apply(AnnotationUse use, Draft draft);
}
