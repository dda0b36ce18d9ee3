package io.factsheet.validate;

import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Hands findings through the engine: one violation each, with the finding as dynamic payload. */
final class Violations {
  private Violations() {}

  /** Whether there was nothing to report. */
  static boolean report(Findings findings, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    HibernateConstraintValidatorContext hibernate =
        context.unwrap(HibernateConstraintValidatorContext.class);
    for (Finding finding : findings.toList()) {
      // The template is the rule's code and never a user's text, which would be interpolated.
      hibernate
          .withDynamicPayload(finding)
          .buildConstraintViolationWithTemplate(finding.rule().code())
          .addConstraintViolation();
    }
    return findings.toList().isEmpty();
  }
}
