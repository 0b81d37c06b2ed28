package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages without data, without access, and without a database. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatesIT {

    private static final Map<String, String> EMPTY = Map.of(
            "", "Nothing has been declared in this operation yet.",
            "/shipments", "No shipment had been declared here",
            "/receiving", "Nothing waits to be received.",
            "/routes", "Nothing has been said of any route here",
            "/stuck", "No route is closed, so nothing is on hold.",
            "/claims", "No claim had been recorded here",
            "/reports", "No report has been published yet.");

    @ParameterizedTest
    @EnumSource
    void a_forbidden_page_says_so_and_leads_on(Browser.Width width, Installation app) throws Exception {
        String user = Fresh.code("looker-").toLowerCase(Locale.ROOT);
        Desk desk = Desk.of(app);
        desk.post("/api/users", """
                {"name": "%s", "password": "correct-horse-%s", "role": "member"}""".formatted(user, user));
        desk.admit(user, "{\"role\": \"viewer\"}");
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn(user, "correct-horse-" + user);
            assertThat(page.locator("h1")).hasText("Overview");
            for (String part : List.of("Receiving", "Audit", "Members")) {
                assertThat(page.getByRole(AriaRole.NAVIGATION)
                                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(part)))
                        .hasCount(0);
            }
            browser.go("/operations/" + Desk.OPERATION + "/claims/new");
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Not for you to see or do");
            browser.lookRefused("forbidden");
            page.getByRole(AriaRole.LINK).first().click();
            assertThat(page.locator("h1")).hasText("Overview");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_reference_of_another_claim_is_refused_and_the_input_kept(Browser.Width width, Installation app)
            throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/operations/" + Desk.OPERATION
                    + "/claims/new?reference=MFA-30-APR-MONITORS&text=others&bound=ABOUT&quantity=5&unit=EA&stage=ARRIVED"
                    + "&statedOn=2021-05-01&sourceKind=MEDIA");
            press(page, "Preview");
            press(page, "Confirm and record");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is already a claim");
            assertThat(page.getByLabel("What it is to be called")).hasValue("MFA-30-APR-MONITORS");
            browser.lookRefused("conflict");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void a_page_and_a_report_are_printed_without_what_is_only_for_a_screen(Installation app) throws Exception {
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go("/operations/" + Desk.OPERATION);
            assertThat(page.locator("#attention")).containsText("On hold for closed routes");
            browser.print("overview");
            browser.go("/operations/" + Desk.OPERATION + "/shipments/HK-DEL-800");
            browser.print("shipment");
            browser.go("/operations/" + Desk.OPERATION + "/stuck");
            browser.print("stuck");
            browser.go("/operations/" + Desk.OPERATION + "/reports");
            browser.print("reports");
            browser.quiet();
        }
    }

    @Test
    void a_form_is_printed_with_all_that_it_holds(Installation app) throws Exception {
        String operation = "/operations/" + Desk.OPERATION;
        String words = "They+stop.%0A".repeat(20);
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(operation + "/shipments/HK-DEL-800/report?type=WITHHELD");
            page.getByLabel("Note").fill("At customs.\n".repeat(20));
            browser.print("report-form");
            browser.go(operation + "/shipments/HK-DEL-800/plan");
            browser.print("plan-form");
            browser.go(operation + "/receiving/HK-DEL-800");
            browser.print("check-in");
            browser.go(operation + "/notices/new?quote=" + words);
            browser.print("notice-form");
            browser.go(operation + "/claims/new?text=" + words);
            browser.print("claim-form");
            browser.quiet();
        }
    }

    @Test
    void where_nothing_is_yet_and_when_nothing_works_it_is_said_and_nothing_more() throws Exception {
        try (Installation app = Installation.named("away")
                .with("AIDBRIDGE_ADMIN_PASSWORD", SampleBoard.PASSWORD)
                .start()) {
            for (Browser.Width width : Browser.Width.values()) {
                String operation = Fresh.code("EMPTY-");
                try (Browser browser = Browser.open(width, app.url())) {
                    Page page = browser.signIn("admin", SampleBoard.PASSWORD);
                    if (width == Browser.Width.DESKTOP) {
                        assertThat(page.locator("main")).containsText("You are a member of no operation yet.");
                        browser.look("no-operations");
                    }
                    Desk.of(app).post("/api/operations", """
                            {"code": "%s", "zone": "Asia/Kolkata",
                             "name": "An operation of which nobody has told anything yet, with a name that is much longer than most"}
                            """.formatted(operation));
                    for (Map.Entry<String, String> part : EMPTY.entrySet()) {
                        browser.go("/operations/" + operation + part.getKey());
                        assertThat(page.locator("main")).containsText(part.getValue());
                        browser.look("empty" + part.getKey().replace('/', '-'));
                    }
                }
            }
            try (Browser browser = Browser.open(Browser.Width.PHONE, app.url())) {
                Page page = browser.signIn("admin", SampleBoard.PASSWORD);
                // So that it does not restart.
                Files.move(app.home().resolve("pg"), app.home().resolve("pg-away"));
                app.serverProcesses().forEach(ProcessHandle::destroyForcibly);
                // Each backend notices by itself that its server is gone, and answers until then.
                Installation.await("the end of the last connection", () -> {
                    browser.go("/");
                    return page.title().startsWith("503");
                });
                assertThat(page.getByRole(AriaRole.HEADING)).hasText("Not available at the moment");
                assertThat(page.locator("main")).containsText("The database does not answer");
                browser.lookRefused("away");
            }
        }
    }
}
