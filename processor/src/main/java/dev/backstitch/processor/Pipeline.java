package dev.backstitch.processor;

import com.palantir.javapoet.ClassName;
import dev.backstitch.processor.declaration.Heading;
import dev.backstitch.processor.declaration.NetworkDeclaration;
import dev.backstitch.processor.emit.NetworkWriter;
import dev.backstitch.processor.emit.RefusalWriter;
import dev.backstitch.processor.emit.RuntimeTypes;
import dev.backstitch.processor.emit.SourceFile;
import dev.backstitch.processor.emit.Subject;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Planner;
import java.util.List;

/**
 * The order of the stages, from a validated network to source files.
 *
 * @param scalarOnly whether the user asked for code without the Vector API
 * @param isMarked whether what is written can be annotated as generated
 */
record Pipeline(boolean scalarOnly, boolean isMarked) {
  /** The class of a network and its companion with the kernels. */
  List<SourceFile> generate(NetworkDeclaration declaration, Network network) {
    TrainingNetwork training = Differentiator.differentiate(network);
    Plan plan = Planner.plan(training);
    return NetworkWriter.write(plan, this.subject(declaration.heading()), this.scalarOnly);
  }

  /** A class of the same API that throws, so that one mistake is not buried under many others. */
  List<SourceFile> refused(Heading heading) {
    Subject subject = this.subject(heading);
    RuntimeTypes types = new RuntimeTypes(heading.isDouble() ? Precision.DOUBLE : Precision.FLOAT);
    return List.of(
        RefusalWriter.write(subject, types, heading.isImplementable(), heading.layerNames()));
  }

  private Subject subject(Heading heading) {
    return new Subject(
        ClassName.get(heading.type()),
        ClassName.get(heading.packageName(), heading.generatedName()),
        heading.isInterface(),
        heading.isPublic(),
        this.isMarked,
        heading.isDeprecated(),
        heading.type());
  }
}
