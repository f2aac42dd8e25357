package dev.backstitch.annotations.reminder;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.backstitch.annotations.NeuralNetwork;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Looks through a compilation without processors for the first network that has no class. */
final class MissingNetworks extends TreePathScanner<@Nullable Void, @Nullable Void>
    implements TaskListener {
  private final JavacTask task;
  private boolean isSilent;

  MissingNetworks(JavacTask task) {
    this.task = task;
  }

  /** Classes appear later where processors run; then it is for them to speak. */
  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
      this.isSilent = true;
    }
  }

  /** Once types have symbols, before anything that names them is looked at. */
  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ENTER) {
      this.scan(event.getCompilationUnit(), null);
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    Trees trees = Trees.instance(this.task);
    Element element = trees.getElement(this.getCurrentPath());
    if (!this.isSilent && element instanceof TypeElement type && this.isMissing(type)) {
      this.isSilent = true;
      trees.printMessage(
          Diagnostic.Kind.ERROR,
          "[ProcessorMissing] The class '%s' was not written, for the processor does not run. Put dev.backstitch:backstitch-processor on the processor path: annotationProcessorPaths in Maven, --processor-path of javac."
              .formatted(networkName(type)),
          tree,
          this.getCurrentPath().getCompilationUnit());
    }
    return super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    return null;
  }

  private boolean isMissing(TypeElement type) {
    if (type.getAnnotation(NeuralNetwork.class) == null) {
      return false;
    }
    String inside = this.task.getElements().getPackageOf(type).getQualifiedName().toString();
    String name = inside.isEmpty() ? networkName(type) : inside + "." + networkName(type);
    return this.task.getElements().getTypeElement(name) == null;
  }

  /** {@code Outer_IrisNetwork} for {@code Outer.Iris}. */
  private static String networkName(TypeElement type) {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append("Network");
    for (Element outer = type.getEnclosingElement();
        outer instanceof TypeElement each;
        outer = outer.getEnclosingElement()) {
      name.insert(0, each.getSimpleName() + "_");
    }
    return name.toString();
  }
}
