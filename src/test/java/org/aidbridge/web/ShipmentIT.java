package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.aidbridge.Fresh;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finds a shipment, follows it, records events and retracts a wrong one. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShipmentIT {

    private static final String LIST = "/operations/IND-COVID-2021/shipments";

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @EnumSource
    void a_shipment_is_found_by_its_keywords(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(LIST);
            assertThat(page.getByRole(AriaRole.ROW).first()).isAttached();
            browser.look("shipments");
            page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true))
                    .fill("876-10000012");
            assertThat(page.locator("#found tbody tr")).hasCount(1);
            assertThat(page.locator("#found")).containsText("ILL-CTU-MAA-1");
            assertThat(page).hasURL(Pattern.compile("q=876-10000012"));
            page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true))
                    .fill("");
            page.getByLabel("Donor").selectOption("GB-FCDO");
            assertThat(page.locator("#found")).containsText("UK-FIRST-LOT");
            assertThat(page.locator("#found")).not().containsText("ILL-CTU-MAA-1");
            page.getByLabel("Stage").selectOption("LOST");
            assertThat(page.locator("#found")).containsText("No shipment matches");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_list_is_saved_as_a_file(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(LIST + "?item=VENTILATOR&donor=CN-EXPORTERS");
            Download file =
                    page.waitForDownload(() -> page.getByText("Save as CSV").click());
            assertThat(Files.readString(file.path()))
                    .startsWith("reference,waybill,status")
                    .contains("ILL-CKG-DEL-1")
                    .doesNotContain("UK-FIRST-LOT");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_shipment_shows_its_quantities_and_its_timeline(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(LIST + "/ILL-CTU-MAA-1");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("ILL-CTU-MAA-1");
            assertThat(page.locator(".timeline")).containsText("after it happened");
            browser.look("shipment");
            browser.go(LIST + "/HK-DEL-800");
            assertThat(page.locator(".parts-of").first()).containsText("5 Damaged");
            assertThat(page.locator(".retracted").first()).containsText("withdrawn");
            browser.look("shipment-corrected");
            browser.go(LIST + "/ILL-CTU-MAA-1?knownAt=2021-04-27T12:30:00Z");
            assertThat(page.locator(".parts-of").first()).containsText("350 Arrived");
            assertThat(page.getByText("As of another time nothing is reported")).isVisible();
            browser.go(LIST + "/ILL-CTU-MAA-1?validAt=2021-04-27T12:30:00Z");
            assertThat(page.locator(".parts-of").first()).containsText("350 Cleared");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_is_recorded_corrected_and_retracted(Browser.Width width, Installation app) throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(LIST + "/" + reference);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Cleared by customs")
                                    .setExact(true))
                    .click();
            page.getByLabel("Quantity, line 1").fill("500");
            browser.look("report");
            button(page, "Record").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("This was not recorded");
            assertThat(page.getByLabel("Quantity, line 1")).hasValue("500");
            browser.lookRefused("report-refused");
            page.getByLabel("Quantity, line 1").fill("60");
            button(page, "Record").click();
            assertThat(page.locator(".done")).containsText("Cleared by customs was recorded");
            assertThat(page.locator(".parts-of").first()).containsText("60 Cleared");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct: Cleared by customs"))
                    .click();
            page.getByLabel("Quantity, line 1").fill("40");
            button(page, "Withdraw and record again").click();
            assertThat(page.locator(".parts-of").first()).containsText("40 Cleared");
            assertThat(page.locator(".happening.retracted")).hasCount(1);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Withdraw: Cleared by customs"))
                    .click();
            page.getByLabel("Why").fill("Another consignment was meant");
            button(page, "Withdraw").click();
            assertThat(page.locator(".parts-of").first()).containsText("100 Arrived");
            assertThat(page.locator(".happening.retracted")).hasCount(2);
            browser.look("shipment-withdrawn");
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocked_cargo_is_re_planned(Browser.Width width, Installation app) throws Exception {
        String reference = Fresh.code("BOARD-");
        Desk.of(app).declare(reference, "");
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(LIST + "/" + reference);
            page.getByText("Re-plan").click();
            Locator first = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Leg 1"));
            first.getByLabel("Carrier").fill("LH");
            first.getByLabel("Flight").fill("LH760");
            page.getByLabel("Priority").selectOption("CRITICAL");
            browser.look("plan");
            button(page, "Record the plan").click();
            assertThat(page.locator(".done")).containsText("The plan was recorded");
            assertThat(page.locator("table").filter(new Locator.FilterOptions().setHasText("FRA → DEL")))
                    .containsText("LH760");
            assertThat(page.locator(".title").first()).containsText("Critical");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void markup_and_bidirectional_text_are_only_text(Browser.Width width, Installation app) throws Exception {
        String reference = Fresh.code("BOARD-");
        String markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        Desk.of(app).declare(reference, markup);
        Desk.of(app).post("/api/shipments/" + reference + "/events", """
                        {"type": "NOTE", "occurredAt": "2021-05-02T00:00:00Z", "note": "%s \\u202e gnp.exe {frame.user} ${7*7}",
                         "source": {"reference": "\\u202e<b>%s</b>"}}
                        """.formatted(markup, reference));
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(LIST + "/" + reference);
            assertThat(page.locator(".note")).containsText(markup);
            assertThat(page.locator(".note")).containsText("{frame.user} ${7*7}");
            assertThat(page.locator("main img, main script, main b")).hasCount(0);
            assertThat(page.locator("bdi", new Page.LocatorOptions().setHasText("gnp.exe")))
                    .hasCount(1);
            browser.look("hostile");
            browser.go(LIST + "?q=%3Cscript%3Ealert(1)%3C/script%3E");
            assertThat(page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("<script>alert(1)</script>");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_keyboard_alone_is_enough(Browser.Width width, Installation app) throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(LIST + "/" + reference);
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, "Cleared by customs");
            page.keyboard().press("Enter");
            page.waitForURL("**/report?type=CUSTOMS_CLEARED");
            tabTo(page, "Quantity, line 1");
            page.keyboard().type("60");
            tabTo(page, "Record");
            page.keyboard().press("Enter");
            assertThat(page.locator(".parts-of").first()).containsText("60 Cleared");
            browser.quiet();
        }
    }

    /** Tabs until what has that name has the focus. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("() => { const e = document.activeElement;"
                    + " return e.getAttribute('aria-label') ?? e.textContent.trim(); }");
            if (name.equals(focused)) {
                return;
            }
        }
        throw new AssertionError(name + " cannot be reached by the tabulator");
    }
}
