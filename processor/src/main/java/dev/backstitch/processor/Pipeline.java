package dev.backstitch.processor;

import com.palantir.javapoet.JavaFile;
import dev.backstitch.processor.declaration.Heading;
import dev.backstitch.processor.declaration.NetworkDeclaration;
import dev.backstitch.processor.graph.Network;
import java.util.List;

/**
 * The order of the stages, from a validated network to source files.
 *
 * @param scalarOnly whether the user asked for code without the Vector API
 */
record Pipeline(boolean scalarOnly) {
  /** The class of a network and its companions. */
  List<JavaFile> generate(NetworkDeclaration declaration, Network network) {
    return List.of();
  }

  /** A class of the same API that throws, so that one mistake is not buried under many others. */
  List<JavaFile> refused(Heading heading) {
    return List.of();
  }
}
