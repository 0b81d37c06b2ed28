package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.aidbridge.standalone.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shown follows what others record, without anybody pressing anything. */
@ExtendWith(Board.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveIT {

    @ParameterizedTest
    @EnumSource
    void a_page_shows_what_others_have_just_recorded(Browser.Width width, Installation app) throws Exception {
        Desk desk = Desk.of(app);
        String reference = desk.arrived();
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", Board.PASSWORD);
            Page page = browser.go("/operations/IND-COVID-2021/shipments/" + reference);
            Locator first = page.locator(".parts-of").first();
            assertThat(first).containsText("100 Arrived");
            desk.report(reference, "CUSTOMS_CLEARED", "DEL");
            assertThat(first)
                    .containsText(
                            "100 Cleared",
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(15_000));
            browser.quiet();
        }
    }
}
