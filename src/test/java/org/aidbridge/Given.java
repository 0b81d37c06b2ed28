package org.aidbridge;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Where every story through HTTP begins: {@code as(Roles.OPERATOR).body(...).post("/api/shipments")}. */
public final class Given {

    private Given() {}

    /** A JSON request of a user with that role. */
    public static RequestSpecification as(String role) {
        return given().auth().preemptive().basic(role, "correct-horse-" + role).contentType(ContentType.JSON);
    }

    /** A JSON request of nobody. */
    public static RequestSpecification asNobody() {
        return given().contentType(ContentType.JSON);
    }
}
