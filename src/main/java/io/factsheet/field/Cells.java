package io.factsheet.field;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds of all cells of a column beyond their kind, in the terms of Table Schema (Data Package
 * v2).
 *
 * @param required whether none is empty
 * @param unique whether no two are the same
 * @param categories all values there are, with their definitions; none where any value may stand
 * @param constraints that each value keeps
 * @param several whether a cell holds several values, with {@link #SEPARATOR} between them
 */
public record Cells(
    boolean required,
    boolean unique,
    List<Category> categories,
    Constraints constraints,
    boolean several) {
  public static final String SEPARATOR = "; ";

  private static final Pattern SEPARATORS = Pattern.compile(Pattern.quote(SEPARATOR));

  /** Nothing holds. */
  public static final Cells ANY = new Cells(false, false, List.of(), Constraints.NONE, false);

  /** None is empty. */
  public static final Cells REQUIRED = new Cells(true, false, List.of(), Constraints.NONE, false);

  static final String NO_LONGER = "No longer in use; kept in rows of an earlier time.";

  public Cells {
    categories = List.copyOf(categories);
  }

  /** Filled wherever a fact has the field. */
  static Cells of(Field field) {
    return field.required() ? REQUIRED : ANY;
  }

  public Cells distinct() {
    return new Cells(required, true, categories, constraints, several);
  }

  public Cells among(List<Category> values) {
    return new Cells(required, unique, values, constraints, several);
  }

  public Cells within(Constraints limits) {
    return new Cells(required, unique, categories, limits, several);
  }

  /** Not below a number. */
  public Cells from(int minimum) {
    return within(new Constraints(null, null, BigDecimal.valueOf(minimum), null, null));
  }

  /** Matching a pattern as a whole. */
  public Cells like(String pattern) {
    return within(new Constraints(null, null, null, null, Pattern.compile(pattern)));
  }

  Cells severalOf() {
    return new Cells(required, unique, categories, constraints, true);
  }

  /**
   * What holds of one more cell as well. A fact keeps the rules of the day it came in, and the
   * descriptor may have become stricter since.
   */
  public Cells allowing(@Nullable Object cell) {
    return switch (cell) {
      case null -> required ? new Cells(false, unique, categories, constraints, several) : this;
      case String text when several -> {
        Cells cells = this;
        for (String part : SEPARATORS.split(text, -1)) {
          // A name without a code leaves an empty place among the codes.
          cells = part.isEmpty() ? cells : cells.allowingText(part);
        }
        yield cells;
      }
      case String text -> allowingText(text);
      case Long number -> allowingNumber(BigDecimal.valueOf(number));
      case BigDecimal number -> allowingNumber(number);
      default -> this;
    };
  }

  private Cells allowingText(String text) {
    Cells cells = this;
    if (!categories.isEmpty() && categories.stream().noneMatch(one -> one.value().equals(text))) {
      List<Category> more = new ArrayList<>(categories);
      more.add(new Category(text, NO_LONGER));
      cells = among(more);
    }
    Constraints left = constraints.allowing(text);
    return left.equals(constraints) ? cells : cells.within(left);
  }

  private Cells allowingNumber(BigDecimal number) {
    Constraints left = constraints.allowing(number);
    return left.equals(constraints) ? this : within(left);
  }
}
