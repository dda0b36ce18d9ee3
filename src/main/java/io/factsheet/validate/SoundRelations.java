package io.factsheet.validate;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.factsheet.model.Findings;
import io.factsheet.schema.Check;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The rules between fields that the descriptor declares hold. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = SoundRelations.Validator.class)
@interface SoundRelations {
  String message() default "unsound relations";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator behind the constraint. */
  final class Validator implements ConstraintValidator<SoundRelations, Candidate> {
    @Override
    public boolean isValid(Candidate candidate, ConstraintValidatorContext context) {
      Findings findings = new Findings();
      for (Check check : candidate.dataset().descriptor().checks()) {
        Relations.check(check, candidate.draft().values(), findings);
      }
      return Violations.report(findings, context);
    }
  }
}
