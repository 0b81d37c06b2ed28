package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first page of a user. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverviewIT {

    private static final String ON_27_APRIL = "?validAt=2021-04-27T12:30:00Z&knownAt=2021-04-27T12:30:00Z";

    @ParameterizedTest
    @EnumSource
    void signing_in_leads_to_the_operation(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            assertThat(page).hasURL(app.url() + "/operations/IND-COVID-2021");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Overview");
            assertThat(page.locator(".bottom")).containsText("Asia/Kolkata (UTC+05:30)");
            // The slow parts come later.
            assertThat(page.locator("figure[data-chart] canvas")).isVisible();
            assertThat(page.locator("#attention")).containsText("On hold for closed routes");
            browser.look("overview");
            page.getByLabel("Item").selectOption("VENTILATOR");
            assertThat(page.locator("figure[data-chart] canvas")).isVisible();
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_first_page_is_light(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            String home = app.url() + "/";
            assertThat(browser.requests().stream()
                            // In transit.
                            .filter(address -> !address.contains("/sign-in") && !address.equals(home))
                            .filter(address -> !address.contains("/style/")))
                    .hasSizeLessThanOrEqualTo(5);
            assertThat(browser.transferred()).isLessThan(350_000).isGreaterThan(10_000);
            // As served, compressed.
            assertThat(page.reload().headerValue("content-encoding")).isEqualTo("gzip");
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_reads_in_chinese(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/operations/IND-COVID-2021" + ON_27_APRIL);
            page.getByLabel("Language").selectOption("ZH");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                    .click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh");
            assertThat(page).hasURL(app.url() + "/operations/IND-COVID-2021" + ON_27_APRIL);
            assertThat(page.locator(".then")).containsText("2021年4月27日 18:00");
            browser.look("overview-chinese");
        }
    }

    @ParameterizedTest
    @EnumSource
    void missing_things_have_a_page(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            browser.signIn("admin", SampleBoard.PASSWORD);
            Page page = browser.go("/operations/NOT-THERE");
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Not found");
            assertThat(page.locator("main")).containsText("There is no operation NOT-THERE");
            browser.lookRefused("not-found");
        }
    }
}
