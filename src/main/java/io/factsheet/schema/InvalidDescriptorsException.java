package io.factsheet.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Descriptors that are wrong: nothing can be served or stored until they are mended. */
public final class InvalidDescriptorsException extends RuntimeException {
  private final transient List<DescriptorProblem> problems;

  InvalidDescriptorsException(List<DescriptorProblem> problems) {
    super(
        problems.stream()
            .map(DescriptorProblem::toString)
            .collect(joining("\n  ", "The descriptors of datasets are wrong:\n  ", "")));
    this.problems = List.copyOf(problems);
  }

  public List<DescriptorProblem> problems() {
    return problems;
  }
}
