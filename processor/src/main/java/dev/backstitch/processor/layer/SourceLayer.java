package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;

/** A kind of layer that an annotation declares. */
interface SourceLayer {
  /** The simple name of the annotation. */
  String name();

  /** Checks the annotation and what governs its parameters, and adds what they mean. */
  void declare(AnnotationUse use, Draft draft);
}
