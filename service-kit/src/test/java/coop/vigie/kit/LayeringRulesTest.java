package coop.vigie.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import coop.vigie.kit.testing.LayeringRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that matches nothing is silent: each must find the offence that was planted for it. */
class LayeringRulesTest {

    private static final String PLANTED = "coop.vigie.kit.testing.planted";

    @TestFactory
    Stream<DynamicTest> eachRule_findsItsPlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        return LayeringRules.of(PLANTED).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                rule.getValue().evaluate(planted).hasViolation())
                        .isTrue()));
    }
}
