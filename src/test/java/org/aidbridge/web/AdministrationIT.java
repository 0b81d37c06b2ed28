package org.aidbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aidbridge.Fresh;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator adds a user, who adds reference data, creates a token and revokes it; the audit has all of it. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdministrationIT {

    private static final String CHOSEN = "four random words";

    private final HttpClient client = HttpClient.newHttpClient();

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field of the page, not of the layout. */
    private static Locator field(Page page, String label) {
        return page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void go(Page page, String area) {
        page.locator(".user summary").click();
        page.locator(".user")
                .getByText(area, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_user_adds_reference_data_and_appears_in_the_audit(Browser.Width width, Installation app)
            throws Exception {
        String name = Fresh.code("asha-").toLowerCase(Locale.ROOT);
        String item = Fresh.code("ITEM_");
        String flight = Fresh.flight("CX");
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            go(page, "People");
            assertThat(page.locator("h1")).hasText("People");
            browser.look("people");
            field(page, "Name").fill(name);
            button(page, "Add").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is shown this once");
            browser.look("person-with-password");
            String password = page.locator(".secret").innerText();
            field(page, "Operation").selectOption(Desk.OPERATION);
            field(page, "Role").first().selectOption("coordinator");
            button(page, "Add to the operation").click();
            assertThat(page.locator("main")).containsText("Coordinator");
            assertThat(page.locator("main")).not().containsText(password);
            browser.look("person");

            try (Browser theirs = Browser.open(width, app.url())) {
                String token = arriveAndAdd(theirs, app, name, password, item, flight);
                assertThat(declare(app, token, item, flight)).isEqualTo(201);
                revoke(theirs, app, token);
            }

            go(page, "Audit");
            field(page, "Who").fill(name);
            button(page, "Find").click();
            field(page, "Which one").fill(item);
            button(page, "Find").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("Added item " + item);
            field(page, "Which one").fill("");
            button(page, "Find").click();
            assertThat(page.locator("tbody td")
                            .filter(new Locator.FilterOptions().setHasText("Added route CX:HKG-MAA:" + flight)))
                    .hasCount(1);
            assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("access token")))
                    .hasCount(2);
            browser.look("audit");
        }
    }

    /** @return the new token */
    private static String arriveAndAdd(
            Browser browser, Installation app, String name, String password, String item, String flight) {
        Page page = browser.signIn(name, password);
        page.waitForURL("**/password");
        page.getByLabel("Current password").fill(password);
        page.getByLabel(Pattern.compile("^New password")).fill(CHOSEN);
        page.getByText("Change it").click();
        page.waitForURL("**/operations/" + Desk.OPERATION);
        page.locator(".user summary").click();
        assertThat(page.locator(".user").getByText("Items")).isVisible();
        assertThat(page.locator(".user").getByText("People")).hasCount(0);
        assertThat(page.locator(".user").getByText("Audit")).hasCount(0);
        browser.look("user-menu");
        page.locator(".user").getByText("Items").click();
        browser.look("items");
        link(page, "Add an item").click();
        field(page, "Code").fill(item);
        field(page, "Name").fill("Pulse oximeter");
        field(page, "Category").selectOption("OXYGEN");
        field(page, "Unit").selectOption("EA");
        field(page, "HS code").fill("9018");
        field(page, "Kilograms of one unit").fill("heavy");
        button(page, "Record").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This was not recorded");
        assertThat(field(page, "Kilograms of one unit")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "Name")).hasValue("Pulse oximeter");
        browser.lookRefused("item-refused");
        field(page, "Kilograms of one unit").fill("0.06");
        button(page, "Record").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("It has been recorded.");
        browser.look("item");

        link(page, "Routes").first().click();
        link(page, "Add a route").click();
        field(page, "Carrier").fill("CX");
        field(page, "From").fill("HKG");
        field(page, "To").fill("MAA");
        field(page, "Flight number, for that flight only").fill(flight);
        browser.look("route-form");
        button(page, "Record").click();
        field(page, "From").fill("HKG");
        button(page, "Find").click();
        assertThat(page.locator("#found")).containsText("CX:HKG-MAA:" + flight);
        browser.look("routes-added");

        link(page, "Access tokens").first().click();
        field(page, "Name, by which you know it again").fill("the desk's script");
        field(page, "Operation 1").selectOption(Desk.OPERATION);
        field(page, "Role 1").selectOption("operator");
        button(page, "Get a token").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is shown this once");
        browser.look("token-issued");
        return page.locator(".secret").innerText();
    }

    /** @return the status for a shipment of that item on that flight */
    private int declare(Installation app, String token, String item, String flight) throws Exception {
        String body = """
                {"operation": "%s", "donor": "GB-FCDO", "consignee": "IRCS", "origin": "HKG", "destination": "MAA",
                 "lines": [{"item": "%s", "quantity": 40, "unit": "EA"}],
                 "legs": [{"carrier": "CX", "flight": "%s", "origin": "HKG", "destination": "MAA"}]}
                """.formatted(Desk.OPERATION, item, flight);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(app.url() + "/api/shipments"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode();
    }

    private void revoke(Browser browser, Installation app, String token) throws Exception {
        Page page = browser.go("/tokens");
        assertThat(page.locator("main")).not().containsText(token);
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("the desk's script"));
        assertThat(row).not().containsText("never");
        row.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Revoke"))
                .click();
        assertThat(row).not().containsText("revoked");
        browser.look("token-asks");
        row.getByText("Yes, revoke it").click();
        assertThat(row).containsText("revoked");
        browser.look("tokens");
        assertThat(declare(app, token, "VENTILATOR", "CX1")).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void the_second_of_two_concurrent_edits_shows_the_first(Browser.Width width, Installation app) throws Exception {
        String carrier = Fresh.code("C");
        Desk.of(app).post("/api/carriers", """
                {"code": "%s", "name": "Himalaya Cargo", "kind": "CHARTER", "country": "NP",
                 "awbPrefixes": [{"prefix": "876", "source": "a customs file"}]}""".formatted(carrier));
        try (Browser one = Browser.open(width, app.url());
                Browser other = Browser.open(width, app.url())) {
            Page mine = one.signIn("admin", SampleBoard.PASSWORD);
            Page theirs = other.signIn("admin", SampleBoard.PASSWORD);
            one.go("/catalogue/carriers/" + carrier + "/change");
            other.go("/catalogue/carriers/" + carrier + "/change");
            field(theirs, "Name").fill("Himalaya Air Cargo");
            button(theirs, "Record").click();
            assertThat(theirs.locator("h1")).hasText("Himalaya Air Cargo");
            other.look("carrier");
            field(mine, "Name").fill("Himalayan Cargo");
            field(mine, "Country").selectOption("IN");
            button(mine, "Record").click();
            assertThat(mine.locator(".notice")).containsText("Somebody else has changed this meanwhile");
            assertThat(mine.locator("#theirs-name")).containsText("Himalaya Air Cargo");
            assertThat(mine.locator("#theirs-country")).containsText("Nepal");
            assertThat(field(mine, "Name")).hasValue("Himalayan Cargo");
            one.lookRefused("changed-meanwhile");
            link(mine, "Discard what I typed").click();
            assertThat(field(mine, "Name")).hasValue("Himalaya Air Cargo");
            field(mine, "Country").selectOption("IN");
            button(mine, "Record").click();
            assertThat(mine.locator("h1")).hasText("Himalaya Air Cargo");
            assertThat(mine.locator("main")).containsText("India");
            one.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void places_are_found_and_taken_over_from_a_file(Browser.Width width, Installation app) throws Exception {
        String code = Fresh.code("Z");
        String rows =
                "ident,type,name,latitude_deg,longitude_deg,iso_country,iso_region,municipality,iata_code\n" + code
                        + ",heliport,Roof of the hospital,28.5,77.2,IN,IN-DL,Delhi,\nZZZZ9,closed,Nothing,1,1,IN,IN-DL,,\n";
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/catalogue/places");
            field(page, "Search").fill("chengdu");
            assertThat(page.locator("#found tbody tr")).not().hasCount(0);
            assertThat(page.locator("#found")).containsText("CTU");
            assertThat(page.locator("#found")).not().containsText("Delhi");
            browser.look("places");
            link(page, "CTU").click();
            browser.look("place");
            browser.go("/catalogue/places/import");
            page.getByLabel(Pattern.compile("^File"))
                    .setInputFiles(new FilePayload("airports.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            button(page, "Take over").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("type closed is not taken");
            browser.look("taken-over");
            browser.go("/catalogue/places/" + code + "/change");
            browser.look("place-form");
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_parties_and_the_settings_of_an_operation_are_revised(Browser.Width width, Installation app)
            throws Exception {
        String party = Fresh.code("PARTY-");
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/operations/" + Desk.OPERATION + "/parties");
            browser.look("parties");
            link(page, "Add a party").click();
            field(page, "Code").fill(party);
            field(page, "Name").fill("<b>Ward</b> \u202e4");
            field(page, "Roles").fill("RECIPIENT");
            button(page, "Record").click();
            assertThat(page.locator("h1")).hasText("<b>Ward</b> \u202e4");
            assertThat(page.locator("main b")).hasCount(0);
            browser.look("party");
            browser.go("/operations/" + Desk.OPERATION + "/settings");
            link(page, "Change").click();
            assertThat(page.locator("main")).containsText("Facts rest on it");
            browser.look("settings-form");
            browser.quiet();
        }
    }

    @Test
    void a_token_is_created_with_the_keyboard_alone(Installation app) throws Exception {
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/tokens");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            type(page, "Name, by which you know it again", "without a mouse");
            type(page, "Operation 1", "all operations");
            type(page, "Role 1", "Viewer");
            tabTo(page, button(page, "Get a token"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#secret")).isFocused();
            assertThat(page.locator(".secret")).containsText("aid_");
            tabTo(
                    page,
                    page.locator(".asks summary")
                            .filter(new Locator.FilterOptions().setHasText("Revoke without a mouse"))
                            .first());
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText("without a mouse"))
                            .first())
                    .containsText("revoked");
            browser.quiet();
        }
    }

    @Test
    void published_route_data_is_entered_with_the_keyboard_alone(Installation app) throws Exception {
        String route = route(app);
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            Keyboard keyboard = new Keyboard(page);
            browser.go("/catalogue/routes/" + route);
            keyboard.press(link(page, "State it"), "Enter");
            keyboard.day("Effective from", LocalDate.of(2021, 3, 28));
            keyboard.type("Departures a week", "2.5");
            keyboard.type("Published in", "summer schedule");
            keyboard.pressButton("Record");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("It has been recorded.");
            assertThat(page.locator("tbody tr")).containsText("holds today");
            keyboard.press(link(page, "Add departure"), "Enter");
            keyboard.type("Flight number", "ZZ7");
            keyboard.day("Date, where it leaves from", LocalDate.of(2999, 5, 5));
            keyboard.type("Capacity of one departure, kg", "21000");
            keyboard.type("Published in", "cargo schedule");
            keyboard.pressButton("Record");
            assertThat(page.locator("h1")).hasText("2999-05-05:ZZ7");
            keyboard.press(link(page, "Change"), "Enter");
            keyboard.type(field(page, "Cancelled"), "yes");
            keyboard.pressButton("Record");
            assertThat(page.locator("main dl")).containsText("Cancelled");
            keyboard.press(link(page, "← Dated departures"), "Enter");
            assertThat(page.locator("tbody")).hasCount(2);
            browser.quiet();
        }
    }

    @ParameterizedTest
    @EnumSource
    void published_route_data_and_tolerances_are_readable(Browser.Width width, Installation app) throws Exception {
        String route = route(app);
        Desk.of(app).post("/api/routes/" + route + "/pattern", """
                {"validFrom": "2021-03-28", "weeklyFrequency": 2, "capacityKg": 21000,
                 "source": {"reference": "summer schedule 2021, cargo", "url": "https://example.org/schedule",
                            "quote": "10 flights on six routes, to four Indian cities"}}""");
        Desk.of(app).post("/api/routes/" + route + "/departures", """
                {"flight": "ZZ8", "date": "2999-05-20", "departsAt": "2999-05-20T03:00:00+08:00",
                 "estimatedDeparture": "2999-05-20T09:00:00+08:00", "source": {"reference": "cargo schedule"}}""");
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/catalogue/routes/" + route);
            // The browser is in Kolkata, two and a half hours behind the origin.
            assertThat(page.locator("main")).containsText("20 May 2999, 00:30");
            browser.look("route-published");
            link(page, "Update schedule").click();
            browser.look("pattern-form");
            browser.go("/catalogue/routes/" + route + "/departures/2999-05-20:ZZ8");
            browser.look("departure");
            link(page, "Change").click();
            assertThat(field(page, "Expected departure")).hasValue("2999-05-20T06:30");
            browser.look("departure-form");
            field(page, "Expected arrival").fill("2999-05-20T05:00");
            button(page, "Record").click();
            assertThat(field(page, "Expected arrival")).hasAttribute("aria-invalid", "true");
            browser.lookRefused("departure-refused");
            go(page, "Tolerances");
            browser.look("tolerances");
            link(page, "ABOUT").click();
            browser.look("tolerance");
            link(page, "Change").click();
            browser.look("tolerance-form");
            browser.quiet();
        }
    }

    /** @return a route without any facts */
    private static String route(Installation app) throws Exception {
        String carrier = Fresh.code("C");
        Desk.of(app).post("/api/carriers", "{\"code\": \"%s\", \"name\": \"A carrier\"}".formatted(carrier));
        Desk.of(app).post("/api/carriers/" + carrier + "/routes", "{\"origin\": \"CTU\", \"destination\": \"DEL\"}");
        return carrier + ":CTU-DEL";
    }

    private static void type(Page page, String label, String text) {
        tabTo(page, field(page, label));
        page.keyboard().type(text);
    }

    /** Tabs until it has the focus. */
    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("e => e === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError(wanted + " cannot be reached by the tabulator");
    }

    @ParameterizedTest
    @EnumSource
    void all_of_it_can_be_read_in_chinese(Browser.Width width, Installation app) throws Exception {
        try (Browser browser = Browser.open(width, app.url())) {
            Page page = browser.signIn("admin", SampleBoard.PASSWORD);
            browser.go("/people");
            page.getByLabel("Language").selectOption("ZH");
            button(page, "Apply").click();
            assertThat(page.locator("h1")).hasText("人员");
            browser.look("people-zh");
            browser.go("/catalogue/places/new");
            assertThat(page.locator("h1")).hasText("添加地点");
            browser.look("place-form-zh");
            browser.go("/tokens");
            assertThat(page.locator("h1")).hasText("访问令牌");
            browser.look("tokens-zh");
        }
    }
}
