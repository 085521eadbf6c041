package coop.vigie.kit.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code GET} whose answer is the same for everybody: it may be cached, has a strong ETag, and answers 304 to a matching
 * {@code If-None-Match}. Every other answer is {@code no-store}.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicRead {}
