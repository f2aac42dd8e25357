package dev.backstitch.file;

import dev.backstitch.generated.Architecture;
import java.nio.file.Path;
import java.util.Map;

/**
 * A safetensors file and how it is to be read: immutable, opened by nobody yet.
 *
 * <p>Arrays of F32, F64, F16 and BF16 are read into networks of either precision. F64 is rounded to
 * the nearest float where the network is one of float; what is then too large counts as not finite.
 *
 * @param path where it is
 * @param namesInFile see {@link #namesInFile(Map)}
 * @param ignoresOthers see {@link #ignoreOthers()}
 * @param allowsNonFinite see {@link #allowNonFinite()}
 */
public record ModelFile(
    Path path, Map<String, String> namesInFile, boolean ignoresOthers, boolean allowsNonFinite) {
  /** Copies the names. */
  public ModelFile {
    namesInFile = Map.copyOf(namesInFile);
  }

  /**
   * A file that holds the parameters of a network under their own names, and nothing else.
   *
   * @param path where it is
   * @return the description
   */
  public static ModelFile of(Path path) {
    return new ModelFile(path, Map.of(), false, false);
  }

  /**
   * The same file, with names of its own for some parameters.
   *
   * @param names for parameters of the network, such as {@code hidden.weight}, or for all those of
   *     a layer, such as {@code hidden}, what they are called in the file, such as {@code 0.weight}
   *     or {@code 0}; a parameter's own name goes before its layer's
   * @return a new description
   */
  public ModelFile namesInFile(Map<String, String> names) {
    return new ModelFile(this.path, names, this.ignoresOthers, this.allowsNonFinite);
  }

  /**
   * The same file, which may also hold arrays that are no parameters of the network. Without it
   * they are refused, as PyTorch's {@code load_state_dict} does with {@code strict=True}.
   *
   * @return a new description
   */
  public ModelFile ignoreOthers() {
    return new ModelFile(this.path, this.namesInFile, true, this.allowsNonFinite);
  }

  /**
   * The same file, which may also hold infinities and NaN.
   *
   * @return a new description
   */
  public ModelFile allowNonFinite() {
    return new ModelFile(this.path, this.namesInFile, this.ignoresOthers, true);
  }

  /**
   * What a parameter is called in the file.
   *
   * @param parameter its name in the network
   * @return its name in the file
   */
  public String nameOf(String parameter) {
    int dot = parameter.indexOf('.');
    String layer = parameter.substring(0, dot);
    String renamed = this.namesInFile.getOrDefault(layer, layer) + parameter.substring(dot);
    return this.namesInFile.getOrDefault(parameter, renamed);
  }

  /**
   * Refuses names for what is no layer and no parameter.
   *
   * @param architecture of the network that is to be read
   * @throws IllegalArgumentException with the nearest name
   */
  public void check(Architecture architecture) {
    for (String name : this.namesInFile.keySet()) {
      if (name.indexOf('.') < 0) {
        architecture.layer(name);
      } else {
        architecture.parameter(name);
      }
    }
  }
}
