package org.aidbridge.security.session;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person at a browser: signing in, being signed in, signing out. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {

    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);

    @BeforeEach
    void somebody() {
        createUser(asha);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin");
    }

    private static Response signIn(String name, String password, String to) {
        return browser()
                .contentType(ContentType.URLENC)
                .formParam("name", name)
                .formParam("password", password)
                .formParam("to", to)
                .post("/sign-in");
    }

    private String cookie() {
        return signIn(asha, passwordOf(asha), "/account").getCookie("aidbridge");
    }

    @Test
    void a_form_sent_after_the_end_of_a_session_leads_to_the_sign_in_and_back_to_its_page() {
        browser()
                .urlEncodingEnabled(false)
                .header("Referer", "http://localhost:8081/operations/X/shipments/Y/report?type=BOOKED")
                .formParam("note", "typed")
                .post("/operations/X/shipments/Y/report")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/sign-in?to=%2Foperations%2FX%2Fshipments%2FY%2Freport%3Ftype%3DBOOKED"));
        browser()
                .urlEncodingEnabled(false)
                .formParam("note", "typed")
                .post("/tokens")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/sign-in?to=%2Ftokens"));
        browser().formParam("note", "typed").post("/api/shipments").then().statusCode(401);
    }

    @Test
    void a_person_who_goes_somewhere_is_led_to_the_sign_in_and_on_from_there() {
        browser()
                .urlEncodingEnabled(false)
                .get("/account?x=1")
                .then()
                .statusCode(302)
                .header("Location", equalTo("/sign-in?to=%2Faccount%3Fx%3D1"));
        Response page = browser().urlEncodingEnabled(false).get("/sign-in?to=%2Faccount%3Fx%3D1");
        page.then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("value=\"/account?x=1\""));
        assertThat(page.asString()).doesNotContain("<script>", "<style", "style=", "onclick");
        Response in = signIn(asha, passwordOf(asha), "/account?x=1");
        in.then().statusCode(303).header("Location", containsString("/account?x=1"));
        assertThat(in.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        browser()
                .cookie("aidbridge", in.getCookie("aidbridge"))
                .get("/account")
                .then()
                .statusCode(200)
                .body(containsString("<h1>" + asha + "</h1>"));
        browser().get("/style/sign-in.css").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\u0001",
                "/a\r\nSet-Cookie: a=b",
                "sign-in",
                "/sign-in?to=/sign-in"
            })
    void the_sign_in_leads_to_no_other_site(String to) {
        Response in = signIn(asha, passwordOf(asha), to);
        in.then().statusCode(303).header("Location", matchesPattern("http://[^/]+/"));
        assertThat(in.header("Location")).doesNotContain("evil");
        assertThat(in.cookies()).containsOnlyKeys("aidbridge");
    }

    @Test
    void a_wrong_password_says_no_more_than_an_unknown_name() {
        Response wrong = signIn(asha, "not the password", "/account");
        String nobody = Fresh.code("nona-").toLowerCase(Locale.ROOT);
        Response unknown = signIn(nobody, "not the password", "/account");
        wrong.then().statusCode(401).header("Set-Cookie", nullValue());
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString().replace(nobody, asha)).isEqualTo(wrong.asString());
        signIn("<b>'\"", "<script>", "\"><script>")
                .then()
                .statusCode(401)
                .body(not(containsString("<script>")))
                .body(not(containsString("<b>")));
    }

    @Test
    void a_stolen_cookie_is_useless_after_signing_out() {
        String cookie = cookie();
        given().cookie("aidbridge", cookie)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(asha));
        browser()
                .cookie("aidbridge", cookie)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));
        given().cookie("aidbridge", cookie).get("/api/me").then().statusCode(401);
        browser().cookie("aidbridge", cookie).get("/account").then().statusCode(302);
        browser().cookie("aidbridge", cookie).get("/sign-in").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "cross-site, none, 403",
                "same-site, none, 403",
                "none, https://evil.example, 403",
                "none, null, 403",
                "none, none, 403",
                "cross-site, here, 403",
                "same-origin, none, 201",
                "none, here, 201"
            })
    void only_a_page_of_ours_changes_anything_with_the_cookie(String site, String origin, int status) {
        String cookie = cookie();
        RequestSpecification request =
                from(site, origin, given().cookie("aidbridge", cookie).contentType(ContentType.JSON));
        Response answer = request.body("""
                        {"name": "mine", "scopes": ["*:viewer"], "expiresAt": "%s"}""".formatted(java.time.Instant.now().plusSeconds(1_000)))
                .post("/api/me/tokens");
        answer.then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "cross-site, none, 403",
                "same-site, none, 403",
                "none, https://evil.example, 403",
                "none, null, 403",
                "same-origin, none, 200",
                "none, here, 200",
                "none, none, 200"
            })
    void another_site_changes_nothing_with_a_password_that_the_browser_remembers(
            String site, String origin, int status) {
        RequestSpecification request = from(site, origin, asUser("admin", passwordOf("admin")));
        request.contentType("text/plain")
                .post("/api/users/" + asha + "/password")
                .then()
                .statusCode(status);
    }

    private static RequestSpecification from(String site, String origin, RequestSpecification request) {
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("here") ? RestAssured.baseURI + ":" + RestAssured.port : origin);
        }
        return request;
    }

    @Test
    void another_site_signs_nobody_in() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.URLENC)
                .formParam("name", asha)
                .formParam("password", passwordOf(asha))
                .post("/sign-in")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void a_generated_password_is_changed_before_anything_else() {
        String generated = as(Roles.ADMIN)
                .post("/api/users/" + asha + "/password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
        asUser(asha, passwordOf(asha)).get("/api/me").then().statusCode(401);
        Response in = signIn(asha, generated, "/account");
        in.then().statusCode(303).header("Location", containsString("/password"));
        String cookie = in.getCookie("aidbridge");
        given().cookie("aidbridge", cookie)
                .get("/api/operations")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/password-to-change"));
        browser()
                .cookie("aidbridge", cookie)
                .get("/password")
                .then()
                .statusCode(200)
                .body(containsString("generated"));
        change(cookie, generated, "short").then().statusCode(422).body(containsString("at least 8"));
        change(cookie, "wrong one", "my own choice").then().statusCode(422).body(containsString("another one"));
        Response changed = change(cookie, generated, "my own choice");
        changed.then().statusCode(303);
        given().cookie("aidbridge", cookie).get("/api/me").then().statusCode(401);
        browser()
                .cookie("aidbridge", changed.getCookie("aidbridge"))
                .get("/account")
                .then()
                .statusCode(200);
        asUser(asha, "my own choice").get("/api/me").then().statusCode(200);
    }

    private static Response change(String cookie, String current, String replacement) {
        return browser()
                .cookie("aidbridge", cookie)
                .contentType(ContentType.URLENC)
                .formParam("current", current)
                .formParam("replacement", replacement)
                .post("/password");
    }

    @Test
    void guessing_is_slowed_down_and_the_owner_elsewhere_is_not() {
        asUser(asha, passwordOf(asha)).get("/api/me").then().statusCode(200);
        Response last = null;
        for (int i = 0; i < 40; i++) {
            last = signIn(asha, "guess number " + i, "/account");
            if (last.statusCode() == 429) {
                break;
            }
            last.then().statusCode(401);
        }
        last.then().statusCode(429).body(containsString("Too many wrong passwords"));
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 2);
        signIn(asha, passwordOf(asha), "/account").then().statusCode(429);
        asUser(asha, passwordOf(asha)).get("/api/me").then().statusCode(200);
        String other = Fresh.code("other-").toLowerCase(Locale.ROOT);
        createUser(other);
        signIn(other, passwordOf(other), "/account").then().statusCode(303);
    }

    @Test
    void who_is_disabled_is_out_of_every_browser_and_stays_out_when_let_in_again() {
        String cookie = cookie();
        enable(false);
        given().cookie("aidbridge", cookie).get("/api/me").then().statusCode(401);
        enable(true);
        given().cookie("aidbridge", cookie).get("/api/me").then().statusCode(401);
    }

    private void enable(boolean enabled) {
        as(Roles.ADMIN)
                .header("If-Match", "*")
                .body(Map.of("role", "member", "enabled", enabled))
                .put("/api/users/" + asha)
                .then()
                .statusCode(200);
    }
}
