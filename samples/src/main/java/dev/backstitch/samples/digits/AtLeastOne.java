package dev.backstitch.samples.digits;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of the command line that must be at least 1. */
final class AtLeastOne implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (!text.matches("0*[1-9][0-9]{0,8}")) {
      throw new TypeConversionException(
          "it is " + text + ". Give a whole number from 1 to 999999999");
    }
    return Integer.valueOf(text);
  }
}
