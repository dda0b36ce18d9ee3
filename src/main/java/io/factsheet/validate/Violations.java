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
    int number = 0;
    for (Finding finding : findings.toList()) {
      // The template is the rule's code and never a user's text, which would be interpolated. The
      // engine takes two violations of one template for the same, whatever they carry.
      hibernate
          .withDynamicPayload(finding)
          .buildConstraintViolationWithTemplate(finding.rule().code() + " " + number++)
          .addConstraintViolation();
    }
    return findings.toList().isEmpty();
  }
}
