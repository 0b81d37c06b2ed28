package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads the states of routes and blocked cargo, and publishes and retracts a notice. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutesIT {

    private static final String OPERATION = "/operations/IND-COVID-2021";
    private static final String LATE_ON_26_APRIL = "?validAt=2021-04-26T13:00:00Z&knownAt=2021-04-26T13:00:00Z";
    private static final String EVENING_OF_30_APRIL = "?validAt=2021-04-30T13:00:00Z&knownAt=2021-04-30T13:00:00Z";

    private static Locator row(Page page, String route) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(route));
    }

    @ParameterizedTest
    @EnumSource
    void the_routes_are_read_as_of_26_and_30_april(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(OPERATION + "/routes" + LATE_ON_26_APRIL);
            assertThat(row(page, "3U:XIY-DEL")).containsText("Suspended");
            assertThat(row(page, "3U:XIY-DEL")).containsText("letter to sales agents");
            assertThat(row(page, "3U:XIY-DEL").getByText("Disputed")).hasCount(0);
            assertThat(page.getByText(Pattern.compile("Publish a notice"))).hasCount(0);
            browser.go(OPERATION + "/routes" + EVENING_OF_30_APRIL);
            assertThat(row(page, "3U:XIY-DEL").getByText("Disputed", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(row(page, "3U:XIY-DEL")).containsText("cargo flights to India are in smooth operation");
            browser.look("routes-30-april");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("3U:XIY-DEL"))
                    .first()
                    .click();
            assertThat(page).hasURL(Pattern.compile("/routes/3U:XIY-DEL\\?validAt=2021-04-30"));
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("History"))
                            .last())
                    .containsText("Under review");
            browser.look("route-30-april");
            browser.go(OPERATION + "/carriers/3U" + EVENING_OF_30_APRIL);
            assertThat(page.getByText("headlines say the suspension is withdrawn"))
                    .isVisible();
            browser.look("carrier-30-april");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_notice_is_looked_at_published_and_retracted(Browser.Width width, Installation app) throws Exception {
        String words = "our flights from Hong Kong to Delhi stop until further notice, says a test at " + width;
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(OPERATION + "/routes");
            page.getByText("Publish a notice").click();
            page.getByLabel("Kind").selectOption("SUSPENSION");
            page.getByLabel("Carrier", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("CX");
            page.getByLabel("Who says it").selectOption("CARRIER");
            page.getByLabel("Said on").fill(today().toString());
            page.getByLabel("Quote").fill(words);
            page.getByLabel("Routes", new Page.GetByLabelOptions().setExact(true))
                    .fill("CX:HKG-NOWHERE");
            browser.look("notice-form");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what it would change"))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("CX:HKG-NOWHERE");
            assertThat(page.getByLabel("Routes", new Page.GetByLabelOptions().setExact(true)))
                    .hasAccessibleDescription(Pattern.compile("CX:HKG-NOWHERE"));
            assertThat(page.locator("[aria-invalid]")).hasCount(1);
            assertThat(page.getByLabel("Quote")).hasValue(words);
            browser.lookRefused("notice-refused");
            page.getByLabel("Routes", new Page.GetByLabelOptions().setExact(true))
                    .fill("CX:HKG-DEL");
            page.getByLabel("Enter routes that are not known yet").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what it would change"))
                    .click();
            Locator changes = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("CX:HKG-DEL"));
            assertThat(changes).containsText("Active");
            assertThat(changes).containsText("Suspended");
            browser.look("notice-preview");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and publish"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The notice has been published.");
            assertThat(page.getByText(words)).isVisible();
            browser.look("notice");
            page.getByText("Retract it").click();
            assertThat(page.getByLabel("Kind")).hasValue("RETRACTION");
            assertThat(page.getByLabel("Carrier", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("CX");
            page.getByLabel("Said on").fill(today().toString());
            page.getByLabel("Quote").fill("that was a mistake, says the same test at " + width);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what it would change"))
                    .click();
            assertThat(changes).containsText("Active");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and publish"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The notice has been published.");
            assertThat(page.getByText("Retract it")).hasCount(0);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Suspension")))
                    .first()
                    .click();
            assertThat(page.getByText("Retract it")).hasCount(0);
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Answered by")))
                    .containsText("that was a mistake");
            browser.quiet();
        }
    }

    @Test
    void a_notice_is_published_and_retracted_with_the_keyboard_alone(Installation app) throws Exception {
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(OPERATION + "/routes");
            Keyboard keyboard = new Keyboard(page);
            keyboard.press(page.getByText("Publish a notice"), "Enter");
            keyboard.type("Kind", "Suspension");
            keyboard.type("Carrier", "CX");
            keyboard.type("Who says it", "Carrier");
            keyboard.day("Said on", today());
            keyboard.type("Quote", "our flights stop, says a test without a mouse");
            keyboard.type("Routes", "CX:HKG-DEL");
            keyboard.press(page.getByLabel("Enter routes that are not known yet"), "Space");
            keyboard.pressButton("Show what it would change");
            assertThat(row(page, "CX:HKG-DEL")).containsText("Suspended");
            keyboard.pressButton("Confirm and publish");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The notice has been published.");
            keyboard.press(page.getByText("Retract it"), "Enter");
            keyboard.day("Said on", today());
            keyboard.type("Quote", "that was a mistake, says the test without a mouse");
            keyboard.pressButton("Show what it would change");
            keyboard.pressButton("Confirm and publish");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The notice has been published.");
            assertThat(page.locator("h1")).containsText("Retraction");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_resumption_shows_what_it_would_free(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(OPERATION + "/notices/new?carrier=3U&kind=RESUMPTION_SCHEDULED&routes=3U:CTU-MAA");
            page.getByLabel("Who says it").selectOption("CARRIER");
            page.getByLabel("Said on").fill(today().toString());
            page.getByLabel("Served again from").fill(today().toString());
            page.getByLabel("Quote").fill("flights from Chengdu to Chennai resume today");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what it would change"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Freed by it")))
                    .isVisible();
            browser.look("notice-preview-freed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocked_cargo_is_read_and_saved(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(OPERATION + "/stuck" + EVENING_OF_30_APRIL);
            assertThat(page.getByText("ILL-CKG-DEL-1").first()).isVisible();
            browser.look("stuck-30-april");
            Download file =
                    page.waitForDownload(() -> page.getByText("Save as CSV").click());
            assertThat(file.suggestedFilename()).isEqualTo("IND-COVID-2021-stuck.csv");
            assertThat(Files.readString(file.path()))
                    .startsWith("priority,requiredBy,shipment")
                    .contains("CRITICAL", "ILL-CKG-DEL-1");
            browser.go(OPERATION + "/stuck?validAt=2021-04-20T00:00:00Z&knownAt=2021-04-20T00:00:00Z");
            assertThat(page.getByText("No route is closed, so nothing is on hold."))
                    .isVisible();
            browser.quiet();
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Kolkata"));
    }
}
