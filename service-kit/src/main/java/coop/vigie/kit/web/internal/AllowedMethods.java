package coop.vigie.kit.web.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods an address has, read off the annotations of the resources. The framework only knows those of a whole class, and says
 * nothing of them in a 405, where RFC 9110 (section 15.5.6) wants them.
 */
@ApplicationScoped
public class AllowedMethods {

    private final Map<Pattern, Set<String>> methods = new LinkedHashMap<>();

    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(root.value(), method);
                }
            }
        }
    }

    private void add(String root, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                Path below = method.getAnnotation(Path.class);
                String template = below == null ? root : root + "/" + below.value();
                Set<String> known = at(template);
                known.add(verb.value());
                known.add(HttpMethod.OPTIONS);
                if (verb.value().equals(HttpMethod.GET)) {
                    known.add(HttpMethod.HEAD);
                }
            }
        }
    }

    private Set<String> at(String template) {
        String regex = template.replaceAll("/+", "/").replaceAll("^/|/$", "").replaceAll("\\{[^/]*}", "[^/]+");
        return methods.entrySet().stream()
                .filter(e -> e.getKey().pattern().equals(regex))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> {
                    Set<String> fresh = new TreeSet<>();
                    methods.put(Pattern.compile(regex), fresh);
                    return fresh;
                });
    }

    /**
     * The methods of this address, by name; empty where no resource answers it.
     *
     * @param path below the service's root, as the framework gives it
     */
    Set<String> of(String path) {
        String relative = path.replaceAll("^/|/$", "");
        Set<String> allowed = new TreeSet<>();
        methods.forEach((template, verbs) -> {
            if (template.matcher(relative).matches()) {
                allowed.addAll(verbs);
            }
        });
        return allowed;
    }
}
