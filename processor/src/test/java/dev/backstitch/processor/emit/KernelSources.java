package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.plan.Copies;
import dev.backstitch.processor.plan.Descending;
import dev.backstitch.processor.plan.Plan;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Writes the companion of a network that has kernels and nothing else. */
public final class KernelSources {
  private static final Plan.Section NOTHING = new Plan.Section(List.of(), 0);

  private KernelSources() {}

  /** The source of the class {@code sample.name} with a method of its own for each nest. */
  public static String write(String name, Precision precision, Map<Nest, String> methods) {
    Network network =
        new Network(name, precision, List.of(), List.of(), List.of(), List.of(), List.of());
    Plan plan =
        new Plan(
            network,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Descending.NONE,
            Optional.empty(),
            Map.of(),
            methods,
            Map.of(),
            Map.of(),
            Map.of(),
            Copies.NONE,
            Copies.NONE);
    ClassName declaration = ClassName.get("java.lang", "Object");
    ClassName generated = ClassName.get("sample", name.replaceFirst("Kernels$", ""));
    Subject subject = new Subject(declaration, generated, false, true, true, false, nobody());
    return new KernelsWriter(plan, subject, false).write().text();
  }

  /** An element that nobody asks anything. */
  private static TypeElement nobody() {
    return (TypeElement)
        Proxy.newProxyInstance(
            KernelSources.class.getClassLoader(),
            new Class<?>[] {TypeElement.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method + " was called");
            });
  }
}
