package dev.backstitch.processor.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the instructions of one formula as statements.
 *
 * <p>A result used once and not named goes into the expression that uses it, as long as no more
 * than two operations lie inside one another and the expression stays short; every other result
 * becomes a local.
 */
final class CodeWriter {
  private static final int DEEPEST = 2;
  private static final int LONGEST = 84;

  private final Dialect dialect;
  private final String prefix;
  private final Set<String> taken;
  private final Map<Instruction, Integer> uses = new HashMap<>();
  private final Map<Instruction, Expression> expressions = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final List<String> statements = new ArrayList<>();

  private CodeWriter(Dialect dialect, Map<String, String> locals, String prefix) {
    this.dialect = dialect;
    this.prefix = prefix;
    this.taken = new HashSet<>(locals.values());
  }

  static JavaReading.Code write(
      Dialect dialect, Formula formula, Map<String, String> locals, String prefix) {
    InstructionArithmetic arithmetic = new InstructionArithmetic(dialect.precision());
    Map<String, Instruction> variables = new LinkedHashMap<>();
    locals.forEach((variable, local) -> variables.put(variable, arithmetic.local(local)));
    Instruction root = formula.evaluate(arithmetic, variables).named("value");
    return new CodeWriter(dialect, locals, prefix).code(arithmetic.instructions(), root);
  }

  private JavaReading.Code code(List<Instruction> instructions, Instruction root) {
    countUses(root);
    for (Instruction instruction : instructions) {
      if (uses.containsKey(instruction)) {
        write(instruction);
      }
    }
    String result = root.opcode() == Opcode.NUMBER ? dialect.constant(root.number()) : text(root);
    return new JavaReading.Code(statements, result);
  }

  private void countUses(Instruction instruction) {
    if (uses.merge(instruction, 1, Integer::sum) == 1) {
      instruction.operands().forEach(this::countUses);
    }
  }

  private String text(Instruction instruction) {
    return operand(instruction).text();
  }

  private Expression operand(Instruction instruction) {
    Expression expression = expressions.get(instruction);
    if (expression == null) {
      throw new IllegalStateException(instruction.opcode() + " is used before it is written");
    }
    return expression;
  }

  private void write(Instruction instruction) {
    if (instruction.opcode() == Opcode.LOCAL) {
      expressions.put(instruction, Expression.atom(String.valueOf(instruction.name())));
      return;
    }
    List<Expression> operands = instruction.operands().stream().map(this::operand).toList();
    Expression expression = dialect.express(instruction, operands);
    if (tooBig(expression)) {
      operands = instruction.operands().stream().map(this::asLocal).toList();
      expression = dialect.express(instruction, operands);
    }
    expressions.put(instruction, expression);
    if (!instruction.opcode().given() && (instruction.kept() || shared(instruction))) {
      asLocal(instruction);
    }
  }

  private static boolean tooBig(Expression expression) {
    return expression.depth() > DEEPEST || expression.text().length() > LONGEST;
  }

  private boolean shared(Instruction instruction) {
    return uses.getOrDefault(instruction, 0) > 1 || instruction.opcode() == Opcode.SELECT;
  }

  /** The result as a local, which is declared now unless it has been before. */
  private Expression asLocal(Instruction instruction) {
    Expression expression = operand(instruction);
    if (instruction.opcode().given() || expression.depth() == 0) {
      return expression;
    }
    String name = freshName(instruction);
    String type = dialect.type(instruction.opcode().kind());
    statements.add(type + " " + name + " = " + expression.text() + ";");
    Expression local = Expression.atom(name);
    expressions.put(instruction, local);
    return local;
  }

  private String freshName(Instruction instruction) {
    String wish = instruction.name() == null ? instruction.opcode().noun() : instruction.name();
    String stem =
        prefix.isEmpty()
            ? wish
            : prefix + Character.toUpperCase(wish.charAt(0)) + wish.substring(1);
    String name;
    do {
      int count = names.merge(stem, 1, Integer::sum);
      name = count == 1 ? stem : stem + count;
    } while (!taken.add(name));
    return name;
  }
}
