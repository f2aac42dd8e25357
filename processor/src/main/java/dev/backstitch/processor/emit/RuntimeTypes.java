package dev.backstitch.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.formula.Precision;

/**
 * The types of the runtime that generated code names, in one precision.
 *
 * @param precision of the network
 */
public record RuntimeTypes(Precision precision) {
  private static final String API = "dev.backstitch";
  private static final String GENERATED = "dev.backstitch.generated";

  static final ClassName ARCHITECTURE = ClassName.get(GENERATED, "Architecture");
  static final ClassName ARCHITECTURE_BUILDER = ClassName.get(GENERATED, "ArchitectureBuilder");
  static final ClassName INITIAL = ClassName.get(GENERATED, "Initial");
  static final ClassName HALF_COPIES = ClassName.get(GENERATED, "HalfCopies");
  static final ClassName HALF_TWINS = ClassName.get(GENERATED, "HalfTwins");
  static final ClassName HALF_VERSION = ClassName.get(GENERATED, "HalfVersion");
  static final ClassName SLICE = ClassName.get(GENERATED, "Slice");
  static final ClassName SIMD = ClassName.get(GENERATED, "Simd");
  static final ClassName WORKSPACE = ClassName.get(GENERATED, "Workspace");
  static final ClassName FUSED_MULTIPLY_ADD = ClassName.get(GENERATED, "FusedMultiplyAdd");
  static final ClassName LOSS = ClassName.get("dev.backstitch.loss", "Loss");
  static final ClassName MODEL_FILE = ClassName.get("dev.backstitch.file", "ModelFile");
  public static final ClassName OPTIMIZER = ClassName.get("dev.backstitch.optimizer", "Optimizer");

  private String prefix() {
    return this.precision == Precision.FLOAT ? "Float" : "Double";
  }

  private ClassName api(String name) {
    return ClassName.get(API, this.prefix() + name);
  }

  public ClassName network() {
    return this.api("Network");
  }

  public ClassName weights() {
    return this.api("Weights");
  }

  public ClassName layer() {
    return this.api("Layer");
  }

  public ClassName predictor() {
    return this.api("Predictor");
  }

  public ClassName learner() {
    return this.api("Learner");
  }

  ClassName lossRows() {
    return ClassName.get(GENERATED, this.prefix() + "LossRows");
  }

  ClassName panels() {
    return ClassName.get(GENERATED, this.prefix() + "Panels");
  }

  ClassName panelCopies() {
    return ClassName.get(GENERATED, this.prefix() + "PanelCopies");
  }

  ClassName twins() {
    return ClassName.get(GENERATED, this.prefix() + "Twins");
  }

  TypeName element() {
    return this.precision == Precision.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE;
  }

  TypeName array() {
    return ArrayTypeName.of(this.element());
  }
}
