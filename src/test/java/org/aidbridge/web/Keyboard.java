package org.aidbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Somebody without a mouse, who sees at each step where they are. */
record Keyboard(Page page) {

    /** A day of 2021 that is typed in the same way whether its month or its day comes first. */
    static final String FIFTH_OF_MAY = "05052021";

    /** A time that is typed in the same way whether hours are counted to 12 or to 24. */
    static final String AT_EIGHT = "0800A";

    /** The most that somebody is asked to press Tab on a long form. */
    private static final int PATIENCE = 150;

    /** Goes there by Tab, as long as that takes, and presses a key. */
    void press(Locator target, String key) {
        go(target);
        page.keyboard().press(key);
    }

    void pressButton(String name) {
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)), "Enter");
    }

    /** Types into the field of that label; what stands in it is replaced. */
    void type(String label, String text) {
        type(page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
    }

    void type(Locator field, String text) {
        go(field);
        page.keyboard().type(text);
    }

    /** Types a day in the order in which the browser asks for its parts, which depends on where it was installed. */
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
