package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishes, downloads and compares reports. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsIT {

    private static final String OPERATION = "/operations/IND-COVID-2021";

    @ParameterizedTest
    @EnumSource
    void a_report_is_published_downloaded_and_compared(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(OPERATION + "/reports");
            browser.look("reports");
            page.getByLabel("Report date").fill("2021-04-28T18:00");
            page.getByLabel("as it was known then").last().check();
            publish(page);
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The report has been published.");
            browser.look("published");
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
            // It is of the day before, whichever was published first.
            assertThat(page.locator("h1")).hasText("From " + number + " to IND-COVID-2021-0001");
            browser.look("compare");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_of_the_future_is_refused_and_the_input_kept(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(OPERATION + "/reports");
            page.getByLabel("Report date").fill("2999-01-01T00:00");
            publish(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("later than");
            assertThat(page.getByLabel("Report date")).hasValue("2999-01-01T00:00");
            browser.lookRefused("publish-refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_that_takes_a_while_shows_how_far_it_is_and_ends_in_itself(Browser.Width width, Installation app)
            throws Exception {
        try (Browser browser = Browser.open(width, app.url());
                Connection other = app.connect()) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            String number = next(browser.go(OPERATION + "/reports"));
            // Another replica computes it, as slowly as with a million shipments.
            other.setAutoCommit(false);
            tell(other, "select pg_advisory_xact_lock(2591, hashtext('%s'))".formatted(number));
            page.getByLabel("Report date").fill("2021-04-29T1" + width.ordinal() + ":00");
            publish(page);
            assertThat(page).hasURL(Pattern.compile(number));
            Locator bar = page.getByRole(AriaRole.PROGRESSBAR);
            assertThat(bar).hasAttribute("value", "0");
            assertThat(page.getByText("Save CSV")).hasCount(0);
            // Without scripts the page is the same, and reloads itself.
            assertThat(page.locator("noscript")).hasCount(1);
            progress(app, number, 2);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 of 6");
            browser.look("report-underway");
            progress(app, number, 5);
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("5 of 6");
            assertThat(bar).hasJSProperty("value", 5);
            other.rollback();
            assertThat(page.getByRole(AriaRole.STATUS))
                    .hasText(
                            "The report has been published.",
                            new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.getByText("Save CSV")).isVisible();
            browser.quiet();
        }
    }

    /** The number of the next report. */
    private static String next(Page page) {
        String last = page.locator("#reports tbody th a").first().innerText();
        return "IND-COVID-2021-%04d".formatted(Integer.parseInt(last.replaceAll(".*-", "")) + 1);
    }

    private static void progress(Installation app, String number, int done) throws Exception {
        try (Connection other = app.connect()) {
            tell(other, """
                    insert into report_progress (operation, number, section, done, of, at)
                    values ('IND-COVID-2021', %d, 'lists', %d, 6, now())
                    on conflict on constraint report_progress_pkey do update set done = excluded.done
                    """.formatted(Integer.parseInt(number.replaceAll(".*-", "")), done));
        }
    }

    private static void tell(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void publish(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish a report"))
                .click();
    }

    @Test
    void the_keyboard_alone_is_enough(Installation app) throws Exception {
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            Keyboard keyboard = new Keyboard(page);
            browser.go(OPERATION + "/reports");
            keyboard.type("Report date", Keyboard.FIFTH_OF_MAY + Keyboard.AT_EIGHT);
            keyboard.pressButton("Publish a report");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The report has been published.");
            assertThat(page.locator(".facts")).containsText("5 May 2021, 08:00");
            Download table = page.waitForDownload(() -> keyboard.press(
                    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save CSV")), "Enter"));
            assertThat(Files.readString(table.path())).contains("Oxygen concentrator");
            browser.quiet();
        }
    }
}
