package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** April 2021 day by day: what was announced, seen and disputed, as known then. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AprilIT {

    private static final String OPERATION = "/operations/IND-COVID-2021";
    private static final String HEADLINES = "headlines say the suspension is withdrawn";
    private static final String MINISTRY = "cargo flights to India are in smooth operation";

    /** Sets both clocks with the control in the header. */
    private static void turn(Page page, String time, String shown) {
        page.locator(".as-of summary").click();
        page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill(time);
        page.getByLabel("as it was known then").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator(".then")).containsText(shown + ", as it was known then");
    }

    private static Locator chongqing(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("3U:CKG-DEL"));
    }

    private static Locator disputed(Locator route) {
        return route.getByText("Disputed", new Locator.GetByTextOptions().setExact(true));
    }

    @ParameterizedTest
    @EnumSource
    void the_suspension_is_followed_from_the_letter_to_the_review_that_is_due(Browser.Width width, Installation app)
            throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            turn(page, "2021-04-25T20:00", "25 Apr 2021, 20:00");
            assertThat(page.getByText("No route is announced to be closed.")).isVisible();
            assertThat(page.locator("#attention")).containsText("No cargo waits for a closed route.");

            page.getByText("A day later").click();
            assertThat(page.locator(".then")).containsText("26 Apr 2021, 20:00");
            Locator route = chongqing(page);
            assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("3U:")))
                    .hasCount(6);
            assertThat(route.getByText("Suspended", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(route).containsText("since 26 Apr 2021, day 1");
            assertThat(route).containsText("review on 11 May 2021");
            assertThat(route).containsText("no schedule announced");
            assertThat(route).containsText("letter to sales agents");
            assertThat(route).containsText("no departure seen");
            assertThat(route).containsText("A flight was seen not to operate");
            assertThat(disputed(route)).hasCount(0);
            assertThat(page.locator("#attention")).containsText("ILL-CKG-DEL-1");
            browser.look("overview-26-april");

            page.getByText("A day later").click();
            assertThat(page.locator(".then")).containsText("27 Apr 2021, 20:00");
            assertThat(route.getByText("Under review", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(route).containsText("since 26 Apr 2021, day 2");
            assertThat(disputed(route)).isVisible();
            assertThat(route).containsText(HEADLINES);
            assertThat(route.getByText(MINISTRY)).hasCount(0);
            browser.look("overview-27-april");

            turn(page, "2021-04-30T20:00", "30 Apr 2021, 20:00");
            assertThat(route.getByText("Under review", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(route).containsText("since 26 Apr 2021, day 5");
            assertThat(route).containsText("services remain suspended, still reassessing");
            assertThat(route).containsText("0 departures in 7 days, usually 1 a week");
            assertThat(disputed(route)).isVisible();
            assertThat(route).containsText(HEADLINES);
            // Once for all routes of which it is said.
            assertThat(page.locator("#closed-routes").getByText(MINISTRY)).hasCount(1);
            assertThat(route).containsText(MINISTRY);
            assertThat(page.locator("#attention")).containsText("ILL-CKG-DEL-1");
            browser.look("overview-30-april");

            turn(page, "2021-05-12T20:00", "12 May 2021, 20:00");
            assertThat(route.getByText("Under review", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(route).containsText("since 26 Apr 2021, day 17");
            assertThat(route).containsText("review was due on 11 May 2021");
            assertThat(route).containsText("no schedule announced");
            assertThat(disputed(route)).isVisible();
            browser.look("overview-12-may");

            page.getByText("Back to now").last().click();
            assertThat(page.locator(".then")).hasCount(0);
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_page_stays_at_the_day_that_was_chosen(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            turn(page, "2021-04-27T20:00", "27 Apr 2021, 20:00");
            for (String part :
                    new String[] {"Shipments", "Carriers and routes", "Cargo on hold", "Claims", "Reports", "Overview"
                    }) {
                page.getByRole(AriaRole.NAVIGATION)
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(part).setExact(true))
                        .click();
                assertThat(page.locator(".parts [aria-current]")).hasText(part);
                assertThat(page.locator(".then")).containsText("27 Apr 2021, 20:00, as it was known then");
            }
            // The ministry had not spoken yet, and no report had been published.
            browser.go(OPERATION + "/claims?validAt=2021-04-27T14:30:00Z&knownAt=2021-04-27T14:30:00Z");
            assertThat(page.locator("main")).containsText("800 oxygen concentrators");
            assertThat(page.getByText("26,000")).hasCount(0);
            browser.quiet();
        }
    }

    @Test
    void the_clocks_are_turned_with_the_keyboard_alone(Installation app) throws Exception {
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            Keyboard keyboard = new Keyboard(page);
            keyboard.press(page.locator(".as-of summary"), "Enter");
            keyboard.type("Time", Keyboard.FIFTH_OF_MAY + Keyboard.AT_EIGHT);
            keyboard.pressButton("Show");
            assertThat(page.locator(".then")).containsText("5 May 2021, 08:00, as it was known then");
            assertThat(chongqing(page)).containsText("day 10");
            keyboard.press(page.locator(".as-of summary"), "Enter");
            page.keyboard().press("Escape");
            assertThat(page.locator(".as-of summary")).isFocused();
            keyboard.press(page.getByText("A day later"), "Enter");
            assertThat(page.locator(".then")).containsText("6 May 2021, 08:00");
            keyboard.press(page.getByText("Back to now").last(), "Enter");
            assertThat(page.locator(".then")).hasCount(0);
            browser.quiet();
        }
    }
}
