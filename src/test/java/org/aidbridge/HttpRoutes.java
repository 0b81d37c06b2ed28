package org.aidbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;

/** The paths of all resources, API and pages. */
public final class HttpRoutes {

    private HttpRoutes() {}

    /** As {@code GET /api/shipments/{ref}}. */
    public static Set<String> all() {
        Set<String> routed = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.aidbridge")) {
            if (!type.isAnnotatedWith(Path.class)) {
                continue;
            }
            for (JavaMethod method : type.getAllMethods()) {
                String joined = address(type) + address(method);
                String path = joined.isEmpty() ? "/" : joined;
                boolean isAsked = false;
                for (JavaAnnotation<?> said : method.getAnnotations()) {
                    if (said.getRawType().isAnnotatedWith(HttpMethod.class)) {
                        isAsked = true;
                        String verb = said.getRawType()
                                .getAnnotationOfType(HttpMethod.class)
                                .value();
                        routed.add(verb + " " + path);
                    }
                }
                assertThat(isAsked || !method.isAnnotatedWith(Path.class))
                        .as("%s leads on to addresses that are seen by nobody here", method.getFullName())
                        .isTrue();
            }
        }
        return routed;
    }

    /** With a leading slash, without a trailing one, and without the patterns of parameters. */
    private static String address(HasAnnotations<?> where) {
        if (!where.isAnnotatedWith(Path.class)) {
            return "";
        }
        String path = where.getAnnotationOfType(Path.class).value();
        String plain = path.replaceAll("^/|/$", "").replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
        return plain.isEmpty() ? "" : "/" + plain;
    }
}
