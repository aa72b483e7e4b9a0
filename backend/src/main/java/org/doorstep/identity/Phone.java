package org.doorstep.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** A {@link PhoneNumber}; absent is fine. */
@Constraint(validatedBy = Phone.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface Phone {

    String message() default "{invalid.phone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<Phone, String> {

        @Override
        public boolean isValid(@Nullable String phone, ConstraintValidatorContext context) {
            return phone == null || PhoneNumber.isValid(phone);
        }
    }
}
