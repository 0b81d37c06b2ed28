package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.aidbridge.standalone.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A delivery is counted at the airport, on a line that drops. */
@ExtendWith(Board.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivingIT {

    private static final String RECEIVING = "/operations/IND-COVID-2021/receiving";

    private static Locator record(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the check-in"));
    }

    @ParameterizedTest
    @EnumSource
    void a_delivery_with_a_shortage_is_checked_in(Browser.Width width, Installation app) throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", Board.PASSWORD);
            Page page = browser.go(RECEIVING);
            browser.look("receiving");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                    .click();
            Locator line = page.locator(".tally").first();
            assertThat(line.locator(".balance")).containsText("all accounted for");
            line.getByLabel("Good").fill("80");
            assertThat(line.locator(".balance")).containsText("20 still to account for");
            line.getByLabel("Missing").fill("6");
            line.getByLabel("Damaged").fill("4");
            line.getByLabel("Withheld").fill("10");
            assertThat(line.locator(".balance")).containsText("all accounted for");
            page.getByText("On no list").click();
            page.getByLabel("Item").first().selectOption("PATIENT_MONITOR");
            page.getByLabel("Quantity").first().fill("2");
            page.getByLabel("Note").fill("Seal broken, counted with customs");
            browser.look("check-in");
            record(page).click();
            assertThat(page.locator(".done")).containsText(reference + " is checked in");
            browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            Locator first = page.locator(".parts-of").first();
            assertThat(first).containsText("80 Received");
            assertThat(first).containsText("6 Missing");
            assertThat(first).containsText("4 Damaged");
            assertThat(first).containsText("10 Withheld");
            assertThat(page.locator(".parts-of").nth(1)).containsText("20 Received");
            assertThat(page.locator(".lines .card").nth(2)).containsText("on no list");
            assertThat(page.locator(".flags")).containsText("Discrepancy");
            browser.look("shipment-checked-in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_typed_survives_a_line_that_drops_and_is_recorded_once(Browser.Width width, Installation app)
            throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", Board.PASSWORD);
            Page page = browser.go(RECEIVING + "/" + reference);
            page.locator(".tally").first().getByLabel("Good").fill("97");
            page.locator(".tally").first().getByLabel("Missing").fill("3");
            page.context().setOffline(true);
            record(page).click();
            assertThat(page.locator(".said")).containsText("There is no connection");
            page.context().setOffline(false);
            // The tablet was closed and opened again.
            browser.go(RECEIVING + "/" + reference);
            assertThat(page.locator(".tally").first().getByLabel("Good")).hasValue("97");
            assertThat(page.locator(".said")).containsText("has not been recorded yet");
            // Pressed twice: sent again from a page that is as it was.
            page.evaluate("""
                    async () => {
                      const form = document.querySelector('form[data-draft]');
                      await fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
                    }""");
            record(page).click();
            assertThat(page.locator(".done")).containsText(reference + " is checked in");
            browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            assertThat(page.locator(".parts-of").first()).containsText("97 Received");
            assertThat(page.locator(".happening")
                            .filter(new Locator.FilterOptions().setHas(page.getByText("Received"))))
                    .hasCount(1);
            browser.go(RECEIVING + "/" + reference);
            assertThat(page.locator(".tally").first().getByLabel("Good")).hasValue("");
            browser.quiet();
        }
    }
}
