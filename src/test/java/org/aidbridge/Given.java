package org.aidbridge;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.OperationService;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Time;

/** The start of every story through HTTP: {@code as(Roles.OPERATOR).body(...).post("/api/shipments")}. */
public final class Given {

    /** Shared data may be changed by a user with the role in any operation. */
    private static final String COMMON = "COMMON";

    private static final Set<String> CREATED = new HashSet<>();

    private Given() {}

    /**
     * A JSON request of the user named like the role, who has that role in every operation of {@link #everybodyIn}.
     */
    public static synchronized RequestSpecification as(String role) {
        // The admin exists after start and creates the others once for the whole run.
        if (!role.equals(Roles.ADMIN) && CREATED.add(role)) {
            createUser(role);
            once(COMMON, () -> createOperation(COMMON));
            member(COMMON, role, role);
        }
        return asUser(role, passwordOf(role));
    }

    /** For things created once in the whole run, under that name. */
    public static synchronized void once(String name, Runnable work) {
        if (CREATED.add(name)) {
            work.run();
        }
    }

    /** An operation without members. */
    public static void createOperation(String code) {
        createOperation(code, "LIVE");
    }

    /** @param mode LIVE or REPLAY */
    public static void createOperation(String code, String mode) {
        if (mode.equals("REPLAY")) {
            openReplay(code);
            return;
        }
        as(Roles.ADMIN)
                .body(Map.of("code", code, "name", "A test", "mode", mode, "zone", "Asia/Kolkata"))
                .post("/api/operations")
                .then()
                .statusCode(201);
    }

    /** Like the sample loader; users cannot open replays. */
    private static void openReplay(String code) {
        OperationService service =
                Arc.container().instance(OperationService.class).get();
        Operation.Facts facts = new Operation.Facts(code, "A test", Operation.Mode.REPLAY, "Asia/Kolkata", null);
        Time.replaying(Instant.now().truncatedTo(ChronoUnit.MICROS), () -> service.open(facts, Roles.ADMIN));
    }

    /** Adds the users of all roles to an operation, each in its role. */
    public static void everybodyIn(String operation) {
        for (String role : List.of(Roles.VIEWER, Roles.REPORTER, Roles.OPERATOR, Roles.COORDINATOR)) {
            as(role);
            member(operation, role, role);
        }
    }

    public static void member(String operation, String user, String role) {
        as(Roles.ADMIN)
                .header("If-Match", "*")
                .body(Map.of("role", role))
                .put("/api/operations/" + operation + "/members/" + user)
                .then()
                .statusCode(200);
    }

    /** A JSON request with that name and password, valid or not. */
    public static RequestSpecification asUser(String name, String password) {
        byte[] credential = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return given().header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential))
                .contentType(ContentType.JSON);
    }

    /** An anonymous JSON request. */
    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON);
    }

    /** A new user without memberships, with {@link #passwordOf} as the password. */
    public static void createUser(String name) {
        createUser(name, "member");
    }

    /** @param role {@code admin} or {@code member} */
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
