package dev.backstitch.samples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of separated values.
 *
 * @param lines what it holds, without a header
 */
record CsvTable(List<CSVRecord> lines) {
  /** Reads a file whole. */
  static CsvTable read(Path file, CSVFormat format) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return new CsvTable(format.parse(reader).getRecords());
    }
  }

  /** Reads a file of comma-separated values but for its first line. */
  static CsvTable readBelowHeader(Path file) throws IOException {
    List<CSVRecord> lines = read(file, CSVFormat.DEFAULT).lines();
    return new CsvTable(lines.subList(1, lines.size()));
  }

  /** The lines of this table and then those of another. */
  CsvTable followedBy(CsvTable other) {
    return new CsvTable(Stream.concat(this.lines.stream(), other.lines.stream()).toList());
  }

  /** One column of all lines. */
  List<String> column(int column) {
    return this.lines.stream().map(line -> line.get(column)).toList();
  }

  /** Some columns of all lines as numbers, an array for each line. */
  double[][] numbers(int from, int to) {
    return this.lines.stream()
        .map(line -> IntStream.range(from, to).mapToDouble(i -> number(line, i)).toArray())
        .toArray(double[][]::new);
  }

  private static double number(CSVRecord line, int column) {
    return Double.parseDouble(line.get(column));
  }
}
