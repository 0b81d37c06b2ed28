package org.aidbridge;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aidbridge.access.Roles;

/** Where every story through HTTP begins: {@code as(Roles.OPERATOR).body(...).post("/api/shipments")}. */
public final class Given {

    private static final Set<String> CREATED = new HashSet<>();

    private Given() {}

    /** A JSON request of the user of that role, whose name is the role. */
    public static synchronized RequestSpecification as(String role) {
        // The start has made the admin, who makes the others once for the whole run.
        if (!role.equals(Roles.ADMIN) && CREATED.add(role)) {
            createUser(role, role);
        }
        return asUser(role, passwordOf(role));
    }

    /** A JSON request with that name and password, right or wrong. */
    public static RequestSpecification asUser(String name, String password) {
        byte[] credential = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return given().header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential))
                .contentType(ContentType.JSON);
    }

    /** A JSON request of nobody. */
    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON);
    }

    /** Somebody new, with {@link #passwordOf} as the password. */
    public static void createUser(String name, String role) {
        as(Roles.ADMIN)
                .body(Map.of("name", name, "password", passwordOf(name), "role", role))
                .post("/api/users")
                .then()
                .statusCode(201);
    }

    public static String passwordOf(String name) {
        return "correct-horse-" + name;
    }
}
