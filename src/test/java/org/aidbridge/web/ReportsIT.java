package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.aidbridge.standalone.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody reads what is claimed, and publishes, downloads and compares reports. */
@ExtendWith(Board.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsIT {

    private static final String OPERATION = "/operations/IND-COVID-2021";

    @ParameterizedTest
    @EnumSource
    void claims_are_held_against_what_was_tracked(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", Board.PASSWORD);
            browser.go(OPERATION + "/claims?validAt=2021-04-28T00:00:00Z&knownAt=2021-04-28T00:00:00Z");
            assertThat(page.getByText("26,000")).hasCount(0);
            browser.go(OPERATION + "/claims");
            assertThat(page.getByText("Not shown").first()).isVisible();
            browser.look("claims");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("26,000")))
                    .click();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Reconciliation")))
                    .containsText("are not shown by what we track");
            browser.look("claim");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_is_published_downloaded_and_compared(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", Board.PASSWORD);
            browser.go(OPERATION + "/reports");
            browser.look("reports");
            page.getByLabel("Of which time").fill("2021-04-28T18:00");
            page.getByLabel("as it was known then").last().check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish a report"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The report has been published.");
            browser.look("report");
            String number = page.locator("h1").innerText();
            Download table =
                    page.waitForDownload(() -> page.getByText("Save CSV").click());
            assertThat(Files.readString(table.path())).contains("Oxygen concentrator");
            for (String format : List.of("json", "html", "pdf", "xlsx", "csv", "hxl")) {
                APIResponse file = page.request()
                        .get(app.url()
                                + page.locator(".downloads a[href$='format=" + format + "']")
                                        .getAttribute("href"));
                assertThat(file.status()).as(format).isEqualTo(200);
                assertThat(file.body()).as(format).hasSizeGreaterThan(200);
            }
            page.getByLabel("Report", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("IND-COVID-2021-0001");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                    .click();
            assertThat(page.locator("h1")).hasText("From IND-COVID-2021-0001 to " + number);
            browser.look("compare");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_of_the_future_is_refused_with_what_was_typed(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", Board.PASSWORD);
            browser.go(OPERATION + "/reports");
            page.getByLabel("Of which time").fill("2999-01-01T00:00");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish a report"))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("later than");
            assertThat(page.getByLabel("Of which time")).hasValue("2999-01-01T00:00");
            browser.lookRefused("report-refused");
        }
    }
}
