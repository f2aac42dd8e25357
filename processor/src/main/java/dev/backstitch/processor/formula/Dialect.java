package dev.backstitch.processor.formula;

import java.util.List;

/** How one instruction is said in Java, for one value or for a vector of them. */
sealed interface Dialect permits ScalarDialect, VectorDialect {
  Precision precision();

  /** The Java type that keeps a result. */
  String type(Opcode.Kind kind);

  /** The expression for an instruction, given the expressions of its operands. */
  Expression express(Instruction instruction, List<Expression> operands);

  /** A number where it stands for a whole result. */
  String constant(double value);
}
