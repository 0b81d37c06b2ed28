package org.aidbridge;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.shared.Time;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dependencies between packages, and habits that a compiler does not check. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    /** From the bottom up: a package may use those before it and none after it. New packages get their place here. */
    private static final List<String> LADDER = List.of(
            "database.embedded",
            "database.schema",
            "shared",
            "database.sql",
            "http.json",
            "http",
            "security.access",
            "security.audit",
            "security.credential",
            "security.membership",
            "security.user",
            "security.token",
            "security.session",
            "security.oidc",
            "database.journal",
            "shipment.ledger",
            "reference.revision",
            "reference.place",
            "reference.operation",
            "reference.carrier",
            "route.state",
            "claim.model",
            "route.notice",
            "shipment.plan",
            "shipment.declaration",
            "shipment.recording",
            "shipment.figures",
            "shipment.query",
            "report.document",
            "claim.record",
            "route.impact",
            "report.section",
            "report.section.bottleneck",
            "report.section.caveat",
            "report.section.claim",
            "report.section.cumulative",
            "report.section.discrepancy",
            "report.section.impact",
            "report.section.keyfigure",
            "report.section.lastmile",
            "report.section.movement",
            "report.section.pipeline",
            "report.section.route",
            "report.section.change",
            "report.section.highlight",
            "report.section.next",
            "report.assembly",
            "report.render",
            "report.publishing",
            "shipment.bulk",
            "ops.metrics",
            "ops.sample",
            "web",
            "web.form",
            "web.reference",
            "web.claim",
            "web.overview",
            "web.shipment",
            "web.event",
            "web.plan",
            "web.receiving",
            "web.live",
            "web.route",
            "web.hold",
            "web.report",
            "web.admin",
            "web.catalogue",
            "web.timetable",
            "web.operation",
            "web.people",
            "web.token");

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.aidbridge");

    @Test
    void every_package_has_its_place_on_the_ladder_and_says_what_it_owns() {
        var packages = new TreeSet<String>();
        OURS.forEach(type -> packages.add(type.getPackageName()));
        packages.remove("org.aidbridge");
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        LADDER.stream().map(ArchitectureTest::ours).toList());
        // The sections of a report are described together, by their parent.
        packages.removeIf(name -> name.startsWith(ours("report.section.")));
        assertThat(packages).allSatisfy(name -> assertThat(OURS.contain(name + ".package-info"))
                .as("%s has a package-info.java", name)
                .isTrue());
    }

    @Test
    void a_package_uses_only_those_below_it() {
        IntStream.range(0, LADDER.size() - 1).forEach(step -> noClasses()
                .that()
                .resideInAPackage(ours(LADDER.get(step)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LADDER.stream()
                        .skip(step + 1)
                        .map(ArchitectureTest::ours)
                        .toArray(String[]::new))
                .allowEmptyShould(true)
                .check(OURS));
        slices().matching("org.aidbridge.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void the_foundations_have_few_dependencies() {
        knowsOnly("database.embedded");
        knowsOnly("database.schema");
        knowsOnly("shared");
        knowsOnly("http.json", "shared");
        knowsOnly("database.sql", "shared");
        knowsOnly("http", "shared", "http.json", "database.sql");
        knowsOnly("security.access", "shared", "http");
        knowsOnly("security.audit", "shared", "http", "security.access", "database.sql");
        knowsOnly("security.credential", "shared", "security.access");
        knowsOnly("security.membership", "shared", "http", "security.access", "security.audit");
        knowsOnly(
                "security.user",
                "shared",
                "http",
                "security.access",
                "security.audit",
                "security.credential",
                "security.membership");
        knowsOnly(
                "security.token",
                "shared",
                "http",
                "security.access",
                "security.audit",
                "security.credential",
                "security.user");
        knowsOnly(
                "security.session",
                "shared",
                "http",
                "security.access",
                "security.audit",
                "security.credential",
                "security.user");
        knowsOnly("security.oidc", "security.access", "security.audit", "security.credential");
        knowsOnly("database.journal", "shared", "security.access", "database.sql");
        knowsOnly("shipment.ledger", "shared");
        knowsOnly("route.state", "shared");
        knowsOnly("claim.model", "shared", "shipment.ledger", "route.state");
    }

    private static void knowsOnly(String name, String... others) {
        List<String> known = new ArrayList<>(List.of(ours(name)));
        List.of(others).forEach(other -> known.add(ours(other)));
        noClasses()
                .that()
                .resideInAPackage(ours(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.aidbridge..")
                        .and(not(resideInAnyPackage(known.toArray(String[]::new)))))
                .check(OURS);
    }

    @Test
    void the_ledger_and_the_states_of_routes_are_pure() {
        noClasses()
                .that()
                .resideInAnyPackage(ours("shipment.ledger"), ours("route.state"), ours("claim.model"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "org.hibernate..", "io.quarkus..", "java.sql..", "javax.sql..", "com.fasterxml..")
                .check(OURS);
    }

    @Test
    void quantities_are_never_floating_point() {
        noFields()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage(
                        ours("shipment.ledger"),
                        ours("shipment.plan"),
                        ours("shipment.declaration"),
                        ours("shipment.recording"),
                        ours("shipment.figures"),
                        ours("shipment.query"),
                        ours("report.section.."),
                        ours("report.assembly")))
                .should(haveRawTypeIn(double.class, float.class, Double.class, Float.class))
                .check(OURS);
    }

    @Test
    void only_one_class_asks_the_system_what_time_it_is() {
        var elsewhere = noClasses().that().doNotHaveFullyQualifiedName(Time.class.getName());
        for (Class<?> now : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            elsewhere.should().callMethod(now, "now").check(OURS);
        }
        elsewhere.should().callMethod(Clock.class, "systemUTC").check(OURS);
        elsewhere.should().callMethod(Clock.class, "systemDefaultZone").check(OURS);
        elsewhere.should().callMethod(System.class, "currentTimeMillis").check(OURS);
        elsewhere.should().callConstructor(Date.class).check(OURS);
    }

    @Test
    void dependencies_are_injected_by_constructor() {
        // Except where the container or JAX-RS needs a default constructor.
        noFields()
                .that()
                .areDeclaredInClassesThat(describe(
                        "have a constructor of their own",
                        type -> !type.isAnnotatedWith(Interceptor.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !type.getSimpleName().endsWith("Params")))
                .should()
                .beAnnotatedWith(Inject.class)
                .check(OURS);
    }

    @Test
    void resources_are_named_so_and_package_private() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void every_resource_method_says_who_may_call_it() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(sayWhoMayCall())
                .check(OURS);
    }

    @Test
    void an_address_is_opened_by_a_resource_and_in_no_other_way() {
        // EndpointAccessTest compares resources with its table.
        noClasses()
                .that()
                .resideOutsideOfPackage(ours("http"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.ext.web.Router")
                .check(OURS);
    }

    @Test
    void failures_become_http_in_one_place() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(resideOutsideOfPackage(ours("http")))
                .should()
                .beAnnotatedWith(ServerExceptionMapper.class)
                .check(OURS);
    }

    @Test
    void only_writers_look_codes_up_because_a_lookup_freezes_them() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ours("reference.operation"))
                .and()
                .haveNameNotMatching(".*(Service|Validator|NoticeChecks|Batches|DerivedStateUpdater)(\\$.*)?")
                .should()
                .callMethodWhere(target(owner(assignableTo(CodeLookup.class))).and(target(not(name("zone")))))
                .check(OURS);
    }

    @Test
    void names_say_what_is_wrong_not_that_it_is_an_exception() {
        noClasses().should().haveSimpleNameEndingWith("Exception").check(OURS);
    }

    @Test
    void no_method_takes_an_optional() {
        methods().should(takeNo(Optional.class)).check(OURS);
    }

    @Test
    void nothing_is_called_util() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..")
                .check(OURS);
    }

    private static String ours(String name) {
        return "org.aidbridge." + name;
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say, or belong to a class that says, who may call it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = Stream.of(RolesAllowed.class, PermitAll.class, Authenticated.class)
                        .anyMatch(rule -> method.isAnnotatedWith(rule)
                                || method.getOwner().isAnnotatedWith(rule));
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeNo(Class<?> type) {
        return new ArchCondition<>("take no parameter of type " + type.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean takesOne = method.getRawParameterTypes().stream().anyMatch(raw -> raw.isEquivalentTo(type));
                events.add(new SimpleConditionEvent(method, !takesOne, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaField> haveRawTypeIn(Class<?>... types) {
        return new ArchCondition<>("have a type among " + List.of(types)) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean found = List.of(types).stream().anyMatch(field.getRawType()::isEquivalentTo);
                events.add(new SimpleConditionEvent(field, found, field.getFullName()));
            }
        };
    }
}
