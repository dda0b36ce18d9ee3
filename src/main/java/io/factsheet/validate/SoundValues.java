package io.factsheet.validate;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.factsheet.field.Field;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Every value obeys the rules of its type and the constraints of its field. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = SoundValues.Check.class)
@interface SoundValues {
  String message() default "unsound values";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The validator behind the constraint. */
  final class Check implements ConstraintValidator<SoundValues, Candidate> {
    @Override
    public boolean isValid(Candidate candidate, ConstraintValidatorContext context) {
      Findings findings = new Findings();
      for (Field field : candidate.dataset().fields()) {
        Value value = candidate.draft().values().get(field.name());
        if (value != null) {
          field.type().check(value, field, findings);
        }
      }
      return Violations.report(findings, context);
    }
  }
}
