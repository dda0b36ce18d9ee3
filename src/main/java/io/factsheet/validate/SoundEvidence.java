package io.factsheet.validate;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.factsheet.model.Findings;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The quoted words bear out each field of which that is demanded. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = SoundEvidence.Check.class)
@interface SoundEvidence {
  String message() default "unsound evidence";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator behind the constraint. */
  final class Check implements ConstraintValidator<SoundEvidence, Candidate> {
    @Override
    public boolean isValid(Candidate candidate, ConstraintValidatorContext context) {
      Findings findings = new Findings();
      for (Judged judged : candidate.judged()) {
        judged.doubt(candidate).ifPresent(findings::add);
      }
      return Violations.report(findings, context);
    }
  }
}
