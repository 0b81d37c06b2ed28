package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts a delivery at the airport, over an unreliable line. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivingIT {

    private static final String RECEIVING = "/operations/IND-COVID-2021/receiving";

    private static Locator record(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the check-in"));
    }

    /** The counts of the first line. */
    private static Locator first(Page page) {
        return page.locator(".tally").first();
    }

    @Test
    void a_suggested_place_stays_in_its_field_and_enter_records(Installation app) throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(RECEIVING + "/" + reference);
            page.getByLabel("Place").fill("Delh");
            record(page).click();
            page.locator(".offers button[value='pick place DEL']").click();
            assertThat(page.getByLabel("Place")).hasValue("DEL");
            page.getByLabel("Place").fill("Delh");
            record(page).click();
            assertThat(page.locator(".offers button").first()).isVisible();
            page.getByLabel("Place").fill("DEL");
            page.getByLabel("Place").press("Enter");
            assertThat(page.locator(".done")).containsText(reference + " is checked in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_delivery_with_a_shortage_is_checked_in(Browser.Width width, Installation app) throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(RECEIVING);
            browser.look("receiving");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                    .click();
            Locator line = first(page);
            assertThat(line.locator(".balance")).containsText("all accounted for");
            line.getByLabel("Good").fill("80");
            assertThat(line.locator(".balance.warn")).hasText("20 still to account for");
            line.getByLabel("Missing").fill("6");
            line.getByLabel("Damaged").fill("4");
            line.getByLabel("Withheld").fill("10");
            assertThat(line.locator(".balance.warn"))
                    .hasText("accounted for, with differences: Damaged 4 · Missing 6 · Withheld 10");
            page.getByText("Unlisted items").click();
            page.getByLabel("Item").first().selectOption("PATIENT_MONITOR");
            page.getByLabel("Quantity").first().fill("2");
            page.getByLabel("Note").fill("Seal broken, counted with customs");
            browser.look("check-in");
            record(page).click();
            assertThat(page.locator(".done")).containsText(reference + " is checked in");
            assertThat(page.locator(".done")).containsText("6 missing so far · 10 withheld so far");
            browser.look("receiving-done");
            browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            Locator first = page.locator(".parts-of").first();
            assertThat(first).containsText("80 Received");
            assertThat(first).containsText("6 Missing");
            assertThat(first).containsText("4 Damaged");
            assertThat(first).containsText("10 Withheld");
            assertThat(page.locator(".parts-of").nth(1)).containsText("20 Received");
            assertThat(page.locator(".lines .card").nth(2)).containsText("unlisted");
            assertThat(page.locator(".flags")).containsText("Discrepancy");
            browser.look("shipment-checked-in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void input_survives_a_lost_connection_and_is_recorded_once(Browser.Width width, Installation app) throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(RECEIVING + "/" + reference);
            first(page).getByLabel("Good").fill("97");
            first(page).getByLabel("Missing").fill("3");
            page.context().setOffline(true);
            record(page).click();
            assertThat(page.locator(".said")).containsText("There is no connection");
            page.context().setOffline(false);
            // The tablet was closed and opened again.
            browser.go(RECEIVING + "/" + reference);
            assertThat(first(page).getByLabel("Good")).hasValue("97");
            assertThat(page.locator(".said")).containsText("has not been recorded yet");
            // Pressed twice: sent again from an unchanged page.
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
            assertThat(first(page).getByLabel("Good")).hasValue("");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_withheld_is_released_and_counted_at_a_second_check_in(Browser.Width width, Installation app)
            throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(RECEIVING + "/" + reference);
            Locator line = first(page);
            assertThat(line.getByLabel("Released")).hasCount(0);
            page.getByLabel("Counted").fill("2021-05-03");
            page.getByLabel("Time, if it is known").fill("10:00");
            line.getByLabel("Good").fill("85");
            line.getByLabel("Missing").fill("5");
            line.getByLabel("Withheld").fill("10");
            record(page).click();
            assertThat(page.locator(".done")).containsText("5 missing so far · 10 withheld so far");

            page.getByRole(AriaRole.LIST)
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(reference).setExact(true))
                    .click();
            assertThat(page.locator(".tally")).hasCount(1);
            assertThat(line.locator(".muted").first()).containsText("5 missing so far · 10 withheld so far");
            assertThat(line.getByLabel("Good")).hasValue("");
            page.getByLabel("Counted").fill("2021-05-03");
            page.getByLabel("Time, if it is known").fill("16:00");
            line.getByLabel("Released").fill("8");
            assertThat(line.locator(".balance")).containsText("8 still to account for");
            // Two of the missing ones have been found.
            line.getByLabel("Good").fill("9");
            line.getByLabel("Damaged").fill("1");
            assertThat(line.locator(".balance.warn")).hasText("accounted for, with differences: Damaged 1");
            browser.look("check-in-released");
            record(page).click();
            assertThat(page.locator(".done")).containsText("3 missing so far · 2 withheld so far");

            browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            Locator first = page.locator(".parts-of").first();
            assertThat(first).containsText("94 Received");
            assertThat(first).containsText("1 Damaged");
            assertThat(first).containsText("3 Missing");
            assertThat(first).containsText("2 Withheld");
            assertThat(page.locator(".timeline h3"))
                    .containsText(new String[] {"Received", "Released", "Received", "Withheld", "Arrived", "Departed"});
            browser.look("shipment-released");

            browser.go(RECEIVING + "/" + reference);
            line.getByLabel("Released").fill("2");
            line.getByLabel("Good").fill("5");
            record(page).click();
            assertThat(page.locator(".done")).containsText("Nothing of it waits any more.");
            browser.go(RECEIVING + "/" + reference);
            assertThat(page.locator("main")).containsText("Nothing of this shipment waits to be received.");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_recorded_while_the_answer_was_lost_is_not_recorded_again(Browser.Width width, Installation app)
            throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(RECEIVING + "/" + reference);
            first(page).getByLabel("Good").fill("90");
            first(page).getByLabel("Withheld").fill("10");
            // The request arrives, and the answer is lost.
            page.route(
                    address -> address.endsWith("/receiving/" + reference),
                    route -> {
                        if (route.request().method().equals("POST")) {
                            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                        }
                        route.abort("connectionreset");
                    },
                    new Page.RouteOptions().setTimes(1));
            record(page).click(new Locator.ClickOptions().setNoWaitAfter(true));
            page.waitForURL("chrome-error://**");
            browser.go(RECEIVING + "/" + reference);
            assertThat(page.locator(".said")).containsText("has not been recorded yet");
            assertThat(first(page).getByLabel("Good")).hasValue("90");
            record(page).dblclick();
            assertThat(page.locator(".done")).containsText(reference + " is checked in");
            browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            assertThat(page.locator(".parts-of").first()).containsText("90 Received");
            assertThat(page.locator(".timeline h3"))
                    .containsText(new String[] {"Received", "Withheld", "Arrived", "Departed"});
        }
    }

    @Test
    void the_keyboard_alone_is_enough(Installation app) throws Exception {
        String reference = Desk.of(app).arrived();
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go(RECEIVING);
            Keyboard keyboard = new Keyboard(page);
            keyboard.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference)), "Enter");
            Locator line = first(page);
            keyboard.type(line.getByLabel("Good"), "95");
            keyboard.type(line.getByLabel("Missing"), "5");
            keyboard.type("Note", "counted by hand");
            keyboard.pressButton("Record the check-in");
            assertThat(page.locator(".done")).containsText(reference + " is checked in");
            browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            assertThat(page.locator(".parts-of").first()).containsText("95 Received");
            browser.quiet();
        }
    }
}
