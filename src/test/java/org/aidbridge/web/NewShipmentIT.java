package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.aidbridge.Fresh;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A shipment typed in the browser. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewShipmentIT {

    private static final String TABLE =
            "OXYGEN_CONCENTRATOR\\t95\\tEA\\t95\\tL-1\\nVENTILATOR\\t100\\n".concat("MASK\\t7\\n".repeat(6));

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    @ParameterizedTest
    @EnumSource
    void a_shipment_is_pasted_refused_completed_and_declared(Browser.Width width, Installation app) throws IOException {
        String reference = Fresh.code("TYPED-");
        String clinic = "Clinic " + width.name();
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/operations/" + Desk.OPERATION + "/shipments");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New shipment"))
                    .click();
            browser.look("declaration-blank");
            fill(page, "Reference", reference);
            page.getByLabel("Donor").pressSequentially("foreign");
            assertThat(page.locator("#parties option[value=AIIMS]")).hasCount(0);
            assertThat(page.locator("#parties option[value=GB-FCDO]")).hasCount(1);
            fill(page, "Donor", "GB-FCDO");
            fill(page, "Consignee", "Indian Red Cross Society");
            fill(page, "Recipient", clinic);
            page.locator("#origin").fill("LHR");
            page.locator("#destination").fill("DEL");
            page.getByLabel("Item, line 1").evaluate("""
                    (cell, text) => {
                      cell.focus();
                      const clipboardData = new DataTransfer();
                      clipboardData.setData('text/plain', text);
                      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                    }""", TABLE.translateEscapes());
            assertThat(page.locator("#item-8")).hasValue("MASK");
            assertThat(page.locator("[name=lot-1]")).hasValue("L-1");
            assertThat(page.locator("#name-of-donor")).containsText("Foreign");
            press(page, "Add leg");
            page.locator("#carrier-2").fill("3U");
            page.locator("#origin-2").fill("LHR");
            page.locator("#destination-2").fill("DEL");
            page.locator("#departs-2On").fill("2021-05-01");

            // A draft outlives the page, with its rows.
            browser.go("/operations/" + Desk.OPERATION + "/shipments");
            browser.go("/operations/" + Desk.OPERATION + "/declaration");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("restored");
            assertThat(page.locator("#item-8")).hasValue("MASK");
            assertThat(page.locator("#origin-2")).hasValue("LHR");
            browser.look("declaration-draft");

            press(page, "Declare shipment");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no party");
            browser.lookRefused("declaration-refused");
            press(page, "Add “" + clinic + "”");
            assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue(clinic);
            browser.look("declaration-adding");
            press(page, "Add and continue");
            assertThat(page.locator("#recipient")).hasValue("CLINIC_" + width.name());
            assertThat(page.locator("#item-8")).hasValue("MASK");
            press(page, "Declare shipment");
            assertThat(page.locator("h1")).hasText(reference);
            assertThat(page.getByText("The shipment was declared.")).isVisible();
            browser.look("declaration-done");
            browser.go("/operations/" + Desk.OPERATION + "/declaration");
            assertThat(page.locator("#reference")).hasValue("");
            assertThat(page.getByText("restored")).hasCount(0);
            browser.quiet();
        }
    }
}
