package io.factsheet.schema;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A name of a dataset, a field or a category: fit for an address, a file and a column. Two
 * underscores in a row are kept free, and so is one at the end, where a column's suffix follows.
 */
@Pattern(regexp = "[a-z](?:_?[a-z0-9])*")
@Size(max = 41)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@interface DescriptorName {
  String message() default
      "Use up to 41 lower-case letters, digits and single underscores, a letter first and no"
          + " underscore last.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
