package org.aidbridge;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Names that clients, dashboards and deployments depend on, so that renaming a class changes none of them by accident. A deliberate
 * change copies the file from {@code target/published-names} to {@code src/test/resources/published-names}.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedNamesTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Inject
    MeterRegistry metrics;

    @Test
    void every_endpoint_keeps_its_path_and_operation_id() throws Exception {
        List<String> endpoints = new ArrayList<>();
        api().get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> endpoints.add(path.getKey() + " " + operation.getKey() + " "
                        + operation.getValue().get("operationId").asText())));
        assertUnchanged("endpoints.txt", endpoints);
    }

    @Test
    void every_schema_keeps_its_name_and_its_fields() throws Exception {
        List<String> schemas = new ArrayList<>();
        api().get("components").get("schemas").properties().forEach(schema -> {
            TreeSet<String> fields = new TreeSet<>();
            schema.getValue().path("properties").fieldNames().forEachRemaining(fields::add);
            schemas.add(schema.getKey() + " " + fields);
        });
        assertUnchanged("schemas.txt", schemas);
    }

    @Test
    void every_kind_of_problem_keeps_its_type() {
        assertUnchanged(
                "problems.txt",
                classes().stream()
                        .filter(type -> type.isAssignableTo(Problem.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .map(name ->
                                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_metric_keeps_its_name() {
        classes().stream()
                .filter(type -> type.getConstructors().stream().anyMatch(made -> made.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(MeterRegistry.class))))
                .forEach(PublishedNamesTest::create);
        assertUnchanged(
                "metrics.txt",
                metrics.getMeters().stream()
                        .map(Meter::getId)
                        .filter(id -> id.getName().startsWith("aidbridge."))
                        .filter(id -> id.getTags().isEmpty())
                        .map(Meter.Id::getName)
                        .collect(Collectors.toSet()));
    }

    /** Meters are registered when their bean is first used. */
    private static void create(JavaClass bean) {
        try {
            Object proxy = Arc.container()
                    .instance(Class.forName(
                            bean.getName(), false, Thread.currentThread().getContextClassLoader()))
                    .get();
            assertThat(proxy.toString()).isNotNull();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void every_setting_keeps_its_name() {
        assertUnchanged(
                "settings.txt",
                StreamSupport.stream(
                                ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                        .filter(name -> name.startsWith("aidbridge."))
                        .collect(Collectors.toSet()));
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.aidbridge");
    }

    private static JsonNode api() throws Exception {
        return new ObjectMapper()
                .readTree(as(Roles.VIEWER).get("/q/openapi?format=json").asString());
    }

    private static void assertUnchanged(String file, Collection<String> names) {
        String now = names.stream().sorted().collect(Collectors.joining("\n", "", "\n"));
        try {
            Path target = Path.of("target", "published-names", file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, now);
            try (var known = PublishedNamesTest.class.getResourceAsStream("/published-names/" + file)) {
                assertThat(known).as(file).isNotNull();
                assertThat(now).isEqualTo(new String(known.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
