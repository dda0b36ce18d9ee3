package io.factsheet.schema;

import io.factsheet.model.Characters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with one descriptor, and knows which parts cannot be judged any more. */
final class DescriptorProblems {
  private final String file;
  private final Lines lines;
  private final List<DescriptorProblem> found = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  DescriptorProblems(String file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  void add(String place, String message, String mend) {
    found.add(
        new DescriptorProblem(file, lines.line(place), Characters.shown(place), message, mend));
    places.add(place);
  }

  /** Says that a problem elsewhere is the reason for whatever is wrong here. */
  void excuse(String place) {
    places.add(place);
  }

  /** Whether there is a problem at the place or with a part around it. */
  boolean isAt(String place) {
    for (String part = place; !part.isEmpty(); part = Lines.around(part)) {
      if (places.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is a problem at the place or with a part of it. */
  boolean isWithin(String place) {
    return places.stream()
        .anyMatch(
            other ->
                other.equals(place)
                    || other.startsWith(place + ".")
                    || other.startsWith(place + "["));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** As they stand in the file. */
  List<DescriptorProblem> toList() {
    return found.stream()
        .sorted(
            Comparator.comparingInt(DescriptorProblem::line)
                .thenComparing(DescriptorProblem::place))
        .toList();
  }
}
