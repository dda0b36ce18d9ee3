package io.factsheet.schema;

/**
 * One way in which a descriptor is wrong.
 *
 * @param file as the operator named it
 * @param line from 1
 * @param place the part of the file, as in {@code fields[2].type}
 */
public record DescriptorProblem(String file, int line, String place, String message, String mend) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + place + ": " + message + " " + mend;
  }
}
