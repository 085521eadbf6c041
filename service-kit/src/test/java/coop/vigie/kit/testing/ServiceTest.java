package coop.vigie.kit.testing;

import coop.vigie.backends.BackendsTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A {@code @QuarkusTest} on a real PostgreSQL, a real Kafka and really signed tokens, whose answers are held against the API's document. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@QuarkusTestResource(BackendsTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
@ExtendWith(AnswersAsDocumented.class)
public @interface ServiceTest {}
