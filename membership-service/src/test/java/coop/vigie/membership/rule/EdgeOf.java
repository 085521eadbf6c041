package coop.vigie.membership.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The test looks at this rule exactly at its limit and one beyond, or at each alternative of what it says. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface EdgeOf {

    RuleId value();
}
