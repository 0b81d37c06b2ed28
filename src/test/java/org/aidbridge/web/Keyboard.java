package org.aidbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A user without a mouse, who must always see the focus. */
record Keyboard(Page page) {

    /** A day of 2021 that is typed the same with month or day first. */
    static final String FIFTH_OF_MAY = "05052021";

    /** A time that is typed the same with 12 or 24 hours. */
    static final String AT_EIGHT = "0800A";

    /** The most Tab presses acceptable on a long form. */
    private static final int PATIENCE = 150;

    /** Tabs there and presses a key. */
    void press(Locator target, String key) {
        go(target);
        page.keyboard().press(key);
    }

    void pressButton(String name) {
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)), "Enter");
    }

    /** Replaces the content of the field with that label. */
    void type(String label, String text) {
        type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
    }

    void type(Locator field, String text) {
        go(field);
        page.keyboard().type(text);
    }

    /** Types a day in the browser's order of its parts. */
    void day(String label, LocalDate day) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        go(field);
        for (String order : List.of("ddMMuuuu", "MMdduuuu")) {
            for (int part = 0; part < 3; part++) {
                page.keyboard().press("ArrowLeft");
            }
            page.keyboard().type(day.format(DateTimeFormatter.ofPattern(order)));
            if (field.inputValue().equals(day.toString())) {
                return;
            }
        }
        throw new AssertionError(day + " cannot be typed into " + label);
    }

    private void go(Locator target) {
        target.waitFor();
        for (int tabs = 0; !Boolean.TRUE.equals(target.evaluate("e => e === document.activeElement")); tabs++) {
            assertThat(tabs).as("Tabs to %s", target).isLessThan(PATIENCE);
            page.keyboard().press("Tab");
        }
        assertThat(target.evaluate("e => getComputedStyle(e).boxShadow"))
                .as("%s shows that it has the focus", target)
                .isNotEqualTo("none");
    }
}
