package org.onewindow.testkit;

import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** What every service's code keeps to, checked on its compiled classes. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * Checks the main classes of a service.
     *
     * @param service e.g. {@code registration}
     * @throws AssertionError naming each class that breaks a rule
     */
    public static void check(String service) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.onewindow." + service);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes found for " + service);
        }
        rules(service).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    /** Checks that no two packages of the kernel need each other. */
    public static void checkPlatform() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.onewindow.platform");
        SlicesRuleDefinition.slices()
                .matching("org.onewindow.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package can be read with what it stands on, and without what uses it")
                .check(classes);
    }

    private static List<ArchRule> rules(String service) {
        return List.of(
                knowsOnlyItselfAndThePlatform(service),
                readsTheBusinessClockOnly(),
                entitiesStayInTheirPackage(),
                resourcesOpenNoTransactions(),
                rulesArePure(),
                saysWhatItIs());
    }

    private static ArchRule knowsOnlyItselfAndThePlatform(String service) {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        List.of("registration", "licensing", "credit", "deregistration", "local")
                                .stream()
                                .filter(other -> !other.equals(service))
                                .map(other -> "org.onewindow." + other + "..")
                                .toArray(String[]::new))
                .because("services meet in events and REST, not in code");
    }

    private static ArchRule readsTheBusinessClockOnly() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("legal dates come from the business clock, handed to whoever decides");
    }

    private static ArchRule entitiesStayInTheirPackage() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(notBePublic())
                .because("what leaves a package is a record");
    }

    private static ArchRule resourcesOpenNoTransactions() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("transactions belong to use cases");
    }

    private static ArchRule rulesArePure() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.persistence..",
                        "jakarta.ws.rs..",
                        "javax.sql..",
                        "java.sql..")
                .because("a rule that decides knows neither container nor database");
    }

    private static ArchRule saysWhatItIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .because("a name tells what a thing is in the domain");
    }
}
