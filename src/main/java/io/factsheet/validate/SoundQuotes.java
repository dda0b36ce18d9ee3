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

/** The source is known, and quote and context stand in it. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = SoundQuotes.Check.class)
@interface SoundQuotes {
  String message() default "unsound quotes";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator behind the constraint. */
  final class Check implements ConstraintValidator<SoundQuotes, Candidate> {
    @Override
    public boolean isValid(Candidate candidate, ConstraintValidatorContext context) {
      Findings findings = new Findings();
      Quotes.check(candidate, findings);
      return Violations.report(findings, context);
    }
  }
}
