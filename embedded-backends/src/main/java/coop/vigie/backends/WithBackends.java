package coop.vigie.backends;

import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a {@code @QuarkusTest} a real PostgreSQL database of its own and a real Kafka. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@QuarkusTestResource(BackendsTestResource.class)
public @interface WithBackends {}
