package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From an empty installation to a published report, typed by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstDayIT {

    private Page page;
    private int interactions;

    private void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        interactions++;
    }

    private void choose(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(value);
        interactions++;
    }

    private void press(String button) {
        click(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    private void follow(String link) {
        click(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first());
    }

    private void click(Locator target) {
        target.click();
        interactions++;
    }

    private void done(int steps) {
        assertThat(page.locator("h1")).hasText("First steps");
        assertThat(page.getByText(steps + " of 6 done")).isVisible();
    }

    @Test
    void an_empty_installation_comes_to_its_first_report_by_hand() throws Exception {
        assumeTrue(Browser.installed().isPresent(), "no Chromium is installed");
        try (Installation app = Installation.named("first-day")
                        .with("AIDBRIDGE_ADMIN_PASSWORD", SampleBoard.PASSWORD)
                        .start();
                Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            page = browser.signIn("admin", SampleBoard.PASSWORD);
            interactions += 3;
            follow("New operation");
            fill("Code", "FLOOD-2026");
            fill("Name", "Flood response");
            zone("Asia/Kolkata");
            press("Record");
            browser.go("/operations/FLOOD-2026");
            browser.look("first-day-overview");
            follow("First steps");
            // Common places and items are there from the beginning.
            done(2);
            browser.look("first-day-start");
            place("CAMP_7", "Camp 7", "WAREHOUSE", "IN", "Asia/Kolkata");
            done(2);
            follow("Add an item");
            fill("Code", "FAMILY_KIT");
            fill("Name", "Family kit");
            choose("Category", "SHELTER");
            choose("Unit", "EA");
            press("Record");
            done(2);
            party("GIVER", "The giver", "DONOR");
            done(2);
            party("TAKER", "The taker", "CONSIGNEE");
            done(3);

            follow("Declare a shipment");
            fill("Donor", "The giver");
            fill("Consignee", "TAKER");
            page.locator("#origin").fill("FRA");
            page.locator("#destination").fill("Camp 7");
            interactions += 2;
            fill("Item, line 1", "Family kit");
            fill("Quantity, line 1", "120");
            press("Declare shipment");
            assertThat(page.getByText("The shipment was declared.")).isVisible();
            browser.look("first-day-shipment");

            follow("Departed");
            press("Record");
            assertThat(page.locator("main")).containsText("Departed was recorded.");
            follow("Reports");
            press("Publish a report");
            assertThat(page.getByRole(AriaRole.STATUS))
                    .hasText(
                            "The report has been published.",
                            new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("h1")).hasText("FLOOD-2026-0001");
            assertThat(interactions).isLessThan(60);
            browser.look("first-day-report");
            browser.go("/operations/FLOOD-2026/start");
            done(6);
            browser.look("first-day-finished");
            browser.go("/operations/FLOOD-2026");
            assertThat(page.getByText(Pattern.compile("First steps"))).hasCount(0);
        }
    }

    private void place(String code, String name, String kind, String country, String zone) {
        follow("Add a place");
        fill("Code", code);
        fill("Name", name);
        choose("Kind", kind);
        choose("Country", country);
        zone(zone);
        press("Record");
    }

    /** The page has another time zone in its footer. */
    private void zone(String zone) {
        page.locator("#of-zone").fill(zone);
        interactions++;
    }

    private void party(String code, String name, String role) {
        follow("Add a party");
        fill("Code", code);
        fill("Name", name);
        fill("Roles", role);
        press("Record");
    }
}
