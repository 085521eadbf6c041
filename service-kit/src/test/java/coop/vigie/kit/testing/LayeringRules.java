package coop.vigie.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.kit.projection.Projection;
import coop.vigie.kit.web.Idempotent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a service is laid out: the suffix of a class says its layer, and each layer keeps to its work. */
public final class LayeringRules {

    private static final int MOST_PARAMETERS = 5;

    private LayeringRules() {}

    /** All rules by name, for a service whose classes are below this package. */
    public static Map<String, ArchRule> of(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("only stores speak SQL", onlyStoresSpeakSql());
        rules.put("only events publish", onlyEventsPublish());
        rules.put("only consumers listen", onlyConsumersListen());
        rules.put("resources are named and hidden", resourcesAreNamedAndHidden());
        rules.put("every creation can be repeated", everyCreationCanBeRepeated());
        rules.put("configuration is named", configurationIsNamed());
        rules.put("the kit's internals stay inside", kitInternalsStayInside());
        rules.put("public means used elsewhere", publicMeansUsedElsewhere());
        rules.put("beans have few parameters", beansHaveFewParameters());
        rules.put(
                "features have no cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("nobody prints", nobodyPrints());
        return rules;
    }

    private static ArchRule onlyStoresSpeakSql() {
        return noClasses()
                .that(areNotPartOf("Store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..")
                .because("SQL stands beside its rows, in a store");
    }

    private static ArchRule onlyEventsPublish() {
        return noClasses()
                .that(areNotPartOf("Events"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Outbox.class)
                .because("what a feature publishes is made in one place");
    }

    private static ArchRule onlyConsumersListen() {
        return classes()
                .that()
                .implement(Projection.class)
                .should()
                .haveSimpleNameEndingWith("Consumer")
                .allowEmptyShould(true)
                .because("a reader looks for Kafka in consumers");
    }

    private static ArchRule resourcesAreNamedAndHidden() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .notBePublic()
                .because("a resource is reached by HTTP, by nobody else");
    }

    private static ArchRule everyCreationCanBeRepeated() {
        return methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .allowEmptyShould(true)
                .because("Idempotency-Key is accepted on every POST");
    }

    private static ArchRule configurationIsNamed() {
        return classes()
                .that()
                .areAnnotatedWith(ConfigMapping.class)
                .should()
                .haveSimpleNameEndingWith("Config")
                .allowEmptyShould(true)
                .because("an operator looks for settings in Config");
    }

    private static ArchRule kitInternalsStayInside() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("coop.vigie.kit..internal..")
                .because("they are public for the framework's sake only");
    }

    private static ArchRule publicMeansUsedElsewhere() {
        return classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAnnotatedWith(ConfigMapping.class)
                .should(beUsedInAnotherPackage())
                .allowEmptyShould(true)
                .because("a package shows only what another one needs");
    }

    private static ArchRule beansHaveFewParameters() {
        return classes()
                .that()
                .areAnnotatedWith(ApplicationScoped.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .or()
                .areAnnotatedWith(Path.class)
                .should(haveFewParameters())
                .because("a class that needs more than five others does more than one thing");
    }

    private static ArchRule nobodyPrints() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging")
                .because("what is worth saying goes to the log, as JSON");
    }

    private static DescribedPredicate<JavaClass> areNotPartOf(String suffix) {
        return DescribedPredicate.describe("are not part of an Xxx" + suffix, type -> {
            for (JavaClass c = type; c != null; c = c.getEnclosingClass().orElse(null)) {
                if (c.getSimpleName().endsWith(suffix)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static ArchCondition<JavaClass> beUsedInAnotherPackage() {
        return new ArchCondition<>("be used in another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(d -> !d.getOriginClass().getPackageName().equals(type.getPackageName()));
                // What a public type shows is needed wherever that type is.
                boolean shown = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(d -> d.getOriginClass().getModifiers().contains(JavaModifier.PUBLIC));
                if (!used && !shown) {
                    events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " is public and used nowhere else"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveFewParameters() {
        return new ArchCondition<>("have constructors of at most " + MOST_PARAMETERS + " parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    if (constructor.getRawParameterTypes().size() > MOST_PARAMETERS) {
                        events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " takes too many parameters"));
                    }
                }
            }
        };
    }
}
