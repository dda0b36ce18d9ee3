package io.factsheet.schema;

import java.util.List;

/** Which values of which category field mean that a thing has, or has not, taken place. */
public record Happening(String field, List<String> yes, List<String> no) {
  public Happening {
    yes = List.copyOf(yes);
    no = List.copyOf(no);
  }
}
