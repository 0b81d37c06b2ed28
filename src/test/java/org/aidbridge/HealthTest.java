package org.aidbridge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HealthTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void is_ready_when_its_database_answers_and_has_the_schema() {
        given().get(management + "health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("Database connections health check", "Schema"));
    }

    @Test
    void whether_it_lives_is_no_question_to_the_database() {
        given().get(management + "health/live")
                .then()
                .statusCode(200)
                .body("checks.name", not(hasItem(containsString("Database"))))
                .body("checks.name", not(hasItem("Schema")));
        given().get(management + "health/started").then().statusCode(200);
    }

    @Test
    void the_management_port_has_metrics_and_no_api() {
        given().get(management + "metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
        for (String path : new String[] {"openapi", "swagger-ui", "../api/me", "../sign-in"}) {
            given().urlEncodingEnabled(false).get(management + path).then().statusCode(404);
        }
    }
}
