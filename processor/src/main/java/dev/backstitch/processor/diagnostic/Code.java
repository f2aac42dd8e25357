package dev.backstitch.processor.diagnostic;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of problems; each has a section in {@code docs/errors.md}. */
public enum Code {
  /** The annotated type is neither an interface nor an abstract class. */
  WRONG_ELEMENT_KIND,
  /** The generated class, in the same package, could not name the annotated type. */
  NOT_REACHABLE,
  /** The annotated type has type parameters. */
  GENERIC_DECLARATION,
  /** The abstract class has no constructor that the generated class could call. */
  NO_CONSTRUCTOR,
  /** An abstract method comes from a supertype. */
  INHERITED_METHOD,
  /** An abstract method cannot be a layer. */
  NOT_A_LAYER,
  /** Nothing is declared. */
  NO_LAYER,
  /** A layer has nothing to read. */
  NO_INPUT,
  /** Nobody reads an input. */
  UNREAD_INPUT,
  /** A layer does not say what it computes. */
  NO_SOURCE,
  /** A layer says more than once what it computes. */
  TWO_SOURCES,
  /** A layer has more than one loss. */
  TWO_LOSSES,
  /** Annotations stand in an order that cannot be what is meant. */
  OUT_OF_ORDER,
  /** An annotation or attribute has no effect where it stands. */
  MEANINGLESS,
  /** The generated class has that name itself. */
  RESERVED_NAME,
  /** Two things of the network would have the same name. */
  NAME_CLASH,
  /** The generated class would have the name of another type. */
  NAME_TAKEN,
  /** The number of units is given twice or not at all. */
  UNITS_UNCLEAR,
  /** A size is zero or negative. */
  NOT_POSITIVE,
  /** A number is outside its range. */
  OUT_OF_RANGE,
  /** A list has the wrong number of elements. */
  WRONG_COUNT,
  /** What a parameter starts as is said twice or not at all. */
  INIT_UNCLEAR,
  /** A name is none of this network. */
  UNKNOWN_LAYER,
  /** A layer reads itself or one declared below. */
  FORWARD_REFERENCE,
  /** A loss needs probabilities and the layer computes none. */
  NO_PROBABILITIES,
  /** A loss between classes has but one output. */
  ONE_CLASS,
  /** The class of a custom loss does not fit the contract. */
  UNFIT_LOSS,
  /** The parameters do not fit into one array. */
  TOO_LARGE,
  /** The runtime cannot be compiled against. */
  RUNTIME_MISSING,
  /** The Vector API cannot be compiled against. */
  VECTOR_MODULE_MISSING,
  /** A mistake in Backstitch itself. */
  INTERNAL_ERROR;

  /** How users see it: {@code NotPositive}. */
  public String word() {
    return Arrays.stream(this.name().split("_"))
        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining());
  }
}
