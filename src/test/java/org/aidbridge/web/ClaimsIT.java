package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads claims, records one, and maps it to items. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsIT {

    private static final String CLAIMS = "/operations/IND-COVID-2021/claims";

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private static void tick(Page page, String item) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + item)))
                .check();
    }

    @ParameterizedTest
    @EnumSource
    void claims_are_held_against_what_was_tracked(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(CLAIMS + "?validAt=2021-04-28T00:00:00Z&knownAt=2021-04-28T00:00:00Z");
            assertThat(page.getByText("26,000")).hasCount(0);
            assertThat(link(page, "Record a claim")).hasCount(0);
            browser.go(CLAIMS + "?validAt=2021-05-05T00:00:00Z&knownAt=2021-05-05T00:00:00Z");
            assertThat(page.getByText("Not shown").first()).isVisible();
            browser.look("claims");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("26,000")))
                    .click();
            assertThat(region(page, "Reconciliation").first()).containsText("are not shown by what we track");
            assertThat(page.locator("main")).containsText("everything from China to India");
            browser.look("claim");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_is_recorded_found_mapped_and_taken_back(Browser.Width width, Installation app) throws Exception {
        String words = "more than 5,000 breathing machines, says a test at " + width;
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(CLAIMS);
            link(page, "Record a claim").click();
            field(page, "Quote").fill(words);
            field(page, "Stated on").fill("2021-04-30");
            field(page, "Who says it").selectOption("GOVERNMENT");
            field(page, "Qualifier").selectOption("MORE_THAN");
            field(page, "Quantity").fill("many");
            field(page, "Unit").selectOption("EA");
            field(page, "Stage that it is said to have reached").selectOption("IN_TRANSIT");
            field(page, "First day that it counts").fill("2021-04-01");
            field(page, "From country (two letters)").fill("CN");
            field(page, "Part 1: the words").fill("2,000 by air");
            field(page, "Quantity of part 1").fill("2000");
            field(page, "Part 2: the words").fill("2,000 by sea");
            field(page, "Quantity of part 2").fill("2000");
            browser.look("claim-form");
            press(page, "Preview");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("'many' is no number");
            assertThat(field(page, "Quantity")).hasAccessibleDescription(Pattern.compile("'many' is no number"));
            assertThat(page.locator("[aria-invalid]")).hasCount(1);
            assertThat(field(page, "Quote")).hasValue(words);
            browser.lookRefused("claim-refused");
            field(page, "Quantity").fill("5,000");
            press(page, "Preview");
            assertThat(region(page, "Not recorded yet")).containsText("Nobody has said which of our items");
            assertThat(region(page, "Not recorded yet")).containsText("These parts cannot make up the stated figure");
            browser.look("claim-preview");
            press(page, "Confirm and record");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The claim is recorded.");

            browser.go(CLAIMS);
            link(page, words).click();
            assertThat(page).hasURL(Pattern.compile("/claims/[0-9a-f-]{36}$"));
            String address = page.url();
            assertThat(page.locator("h1")).containsText(words);
            link(page, "Change item mapping").click();
            tick(page, "Ventilator, invasive");
            tick(page, "Ventilator, non-invasive");
            field(page, "Why they mean these").fill("a breathing machine is a ventilator");
            browser.look("mapping-form");
            press(page, "Preview");
            assertThat(region(page, "Not recorded yet")).containsText("are not shown by what we track");
            browser.look("mapping-preview");
            press(page, "Confirm and record");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("What its words mean is recorded.");
            assertThat(region(page, "Reconciliation").first()).containsText("are not shown by what we track");
            assertThat(region(page, "What its words were said to mean").first())
                    .containsText("a breathing machine is a ventilator");
            browser.look("claim-mapped");

            link(page, "Record that it was taken back").click();
            assertThat(page.locator("main")).containsText(words);
            assertThat(field(page, "Who says it")).hasValue("GOVERNMENT");
            field(page, "Quote").fill("that was a slip of the tongue, says the test at " + width);
            field(page, "Stated on").fill("2021-05-01");
            browser.look("claim-taken-back-form");
            press(page, "Preview");
            press(page, "Confirm and record");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The claim is recorded.");
            page.navigate(address);
            assertThat(region(page, "Reconciliation").first()).containsText("Who stated it has taken it back.");
            assertThat(link(page, "Record that it was taken back")).hasCount(0);
            link(page, "Taken back by").click();
            assertThat(page.locator("h1")).containsText("a slip of the tongue");
            browser.look("claim-retraction");
        }
    }

    @Test
    void a_concurrent_mapping_is_not_overwritten(Installation app) throws Exception {
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(CLAIMS);
            link(page, "25 flights, about 300 tonnes in five days").click();
            link(page, "Change item mapping").click();
            String form = page.url();
            tick(page, "Medicines");
            field(page, "Why they mean these").fill("this one comes second");
            press(page, "Preview");
            Page other = page.context().newPage();
            other.navigate(form);
            field(other, "Why they mean these").fill("this one comes first");
            press(other, "Preview");
            press(other, "Confirm and record");
            assertThat(other.getByRole(AriaRole.STATUS)).hasText("What its words mean is recorded.");
            press(page, "Confirm and record");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("has changed since it was read");
            assertThat(field(page, "Why they mean these")).hasValue("this one comes second");
            browser.lookRefused("mapping-overtaken");
        }
    }

    @Test
    void the_keyboard_alone_is_enough(Installation app) throws Exception {
        String words = "about 300 monitors, says a test without a mouse";
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            Keyboard keyboard = new Keyboard(page);
            browser.go(CLAIMS);
            keyboard.press(link(page, "Record a claim"), "Enter");
            keyboard.type("Quote", words);
            keyboard.type("Stated on", Keyboard.FIFTH_OF_MAY);
            keyboard.type("Who says it", "Media");
            keyboard.type("Qualifier", "about");
            keyboard.type("Quantity", "300");
            keyboard.type("Unit", "EA");
            keyboard.type("Stage that it is said to have reached", "Arrived");
            keyboard.press(
                    page.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Patient monitor"))),
                    "Space");
            keyboard.pressButton("Preview");
            assertThat(region(page, "Not recorded yet")).containsText("are not shown by what we track");
            keyboard.pressButton("Confirm and record");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The claim is recorded.");
            keyboard.press(link(page, "Change item mapping"), "Enter");
            keyboard.type("Why they mean these", "seen again");
            keyboard.pressButton("Preview");
            keyboard.pressButton("Confirm and record");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("What its words mean is recorded.");
            browser.quiet();
        }
    }

    @Test
    void it_reads_in_chinese(Installation app) throws Exception {
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go(CLAIMS + "?validAt=2021-05-05T00:00:00Z&knownAt=2021-05-05T00:00:00Z");
            page.getByLabel("Language").selectOption("ZH");
            press(page, "Apply");
            link(page, "more than 26,000 ventilators and oxygen generators").click();
            assertThat(page.locator(".reason")).containsText("其中 25,740 未在我们的追踪中显示");
            assertThat(page.locator("main")).containsText("全部，来自中国，运往印度");
            assertThat(page.locator("main [lang=en]")).hasCount(0);
            browser.look("claim-chinese");
        }
    }
}
