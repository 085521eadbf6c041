package coop.vigie.kit.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code POST} that may be repeated safely: the method runs in one transaction, in which the answer is stored under the caller's
 * {@code Idempotency-Key} for 24 hours. The same request with the same key gets the stored answer with {@code Idempotency-Replayed:
 * true}; another request with it gets 422; a repetition while the first is under way gets 409. A refusal stores nothing.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether a request without a key is refused: where money or shares move. */
    @Nonbinding
    boolean required() default false;
}
