package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.concurrent.atomic.AtomicInteger;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages follow records of others without user action. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveIT {

    private static final ContainsTextOptions WITHIN = new ContainsTextOptions().setTimeout(15_000);

    @ParameterizedTest
    @EnumSource
    void a_page_shows_what_others_have_just_recorded(Browser.Width width, Installation app) throws Exception {
        Desk desk = Desk.of(app);
        String reference = desk.arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            Locator first = page.locator(".parts-of").first();
            assertThat(first).containsText("100 Arrived");
            desk.report(reference, "CUSTOMS_CLEARED", "DEL");
            assertThat(first).containsText("100 Cleared", WITHIN);
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_page_reconnects_and_shows_missed_changes(Browser.Width width, Installation app) throws Exception {
        Desk desk = Desk.of(app);
        String reference = desk.arrived();
        AtomicInteger turnedAway = new AtomicInteger();
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            // Like a proxy whose server has just gone.
            page.route("**/live", route -> {
                if (turnedAway.incrementAndGet() == 1) {
                    route.fulfill(new Route.FulfillOptions().setStatus(502));
                } else {
                    route.resume();
                }
            });
            Request refused = page.waitForRequest(
                    "**/live", () -> browser.go("/operations/IND-COVID-2021/shipments/" + reference));
            assertThat(refused.response().status()).isEqualTo(502);
            desk.report(reference, "CUSTOMS_CLEARED", "DEL");
            assertThat(page.locator(".parts-of").first()).containsText("100 Cleared", WITHIN);
            assertThat(turnedAway).hasValueGreaterThan(1);
        }
    }
}
