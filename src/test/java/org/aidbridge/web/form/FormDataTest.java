package org.aidbridge.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormDataTest {

    private final FormData typed = FormData.of(Map.of("quantity", "many", "part-3", "by air", "lines-1", "1, two"));

    @Test
    void unreadable_values_are_shown_together_at_their_fields() {
        assertThat(typed.quantity("quantity", "/quantity")).isNull();
        assertThat(typed.numbers("lines-1", "/legs/0/lines")).isNull();
        Invalid refused = catchThrowableOfType(Invalid.class, typed::requireRead);
        assertThat(refused.errors()).hasSize(2);
        assertThat(wrong(typed, "quantity", refused)).isEqualTo("'many' is no number");
        assertThat(wrong(typed, "lines-1", refused)).startsWith("'1, two' are no numbers");
        assertThat(wrong(typed, "part-3", refused)).isEmpty();
    }

    @Test
    void an_unreadable_value_is_shown_at_its_field_when_another_field_has_the_same_pointer() {
        FormData lines = FormData.of(Map.of("quantity-1", "all", "quantity-2", "5"));
        lines.quantity("quantity-1", "/lines/0/quantity");
        lines.quantity("quantity-2", "/lines/0/quantity");
        Invalid refused = catchThrowableOfType(Invalid.class, lines::requireRead);
        assertThat(wrong(lines, "quantity-1", refused)).isEqualTo("'all' is no number");
        assertThat(wrong(lines, "quantity-2", refused)).isEmpty();
    }

    @Test
    void errors_of_several_events_are_shown_at_their_fields() {
        typed.text("good-1", "/lines/0/quantity");
        typed.stands("released-1", "/0/lines/0");
        Problem refused = new Invalid(List.of(
                new Problem.Error("/0/lines/0/quantity", Message.of("more than is withheld")),
                new Problem.Error("/1/lines/0/quantity", Message.of("more than there is")),
                new Problem.Error("/1/occurredAt", Message.of("is in the future")),
                new Problem.Error("/1", Message.of("is in the way"))));
        assertThat(wrong(typed, "released-1", refused)).isEqualTo("more than is withheld");
        assertThat(wrong(typed, "good-1", refused)).isEqualTo("more than there is");
        assertThat(wrong(typed, "occurredAt", refused)).isEqualTo("is in the future");
    }

    @Test
    void a_refusal_by_the_api_is_shown_at_its_field() {
        typed.text("part-3", "/components/0/text");
        typed.several("routes", "/scope/routes");
        Problem refused = new Invalid(List.of(
                new Problem.Error("/components/0/text", Message.of("too long")),
                new Problem.Error("/scope/routes/1", Message.of("is no route")),
                new Problem.Error("/reference", Message.of("too short")),
                new Problem.Error("/reference", Message.of("too plain")),
                new Problem.Error("?operation", Message.of("is missing"))));
        assertThat(wrong(typed, "part-3", refused)).isEqualTo("too long");
        assertThat(wrong(typed, "routes", refused)).isEqualTo("is no route");
        assertThat(wrong(typed, "reference", refused)).isEqualTo("too short; too plain");
        assertThat(wrong(typed, "operation", refused)).isEmpty();
        assertThat(wrong(typed, "reference", null)).isEmpty();
    }

    @Test
    void a_number_with_two_readings_is_asked_back_at_its_field_and_nothing_is_guessed() {
        FormData figure = FormData.of(Map.of("quantity", "26.000"));
        assertThat(figure.quantity("quantity", "/quantity")).isNull();
        Invalid refused = catchThrowableOfType(Invalid.class, figure::requireRead);
        assertThat(wrong(figure, "quantity", refused)).isEqualTo("'26.000' can mean 26 or 26,000: type 26 or 26000");
        assertThat(figure.readings("quantity")).containsExactly(Map.entry("26", "26"), Map.entry("26000", "26,000"));
    }

    @Test
    void the_reading_that_was_chosen_is_the_number_as_long_as_the_field_still_can_mean_it() {
        FormData chosen = FormData.of(Map.of("quantity", "26.000", "quantity-means", "26000"));
        assertThat(chosen.quantity("quantity", "/quantity")).isEqualTo(Quantity.of(26_000));
        FormData retyped = FormData.of(Map.of("quantity", "27", "quantity-means", "26000"));
        assertThat(retyped.quantity("quantity", "/quantity")).isEqualTo(Quantity.of(27));
        FormData other = FormData.of(Map.of("quantity", "27.000", "quantity-means", "26000"));
        assertThat(other.quantity("quantity", "/quantity")).isNull();
    }

    @Test
    void a_decimal_comma_is_read_for_a_reader_who_writes_one_and_asked_back_from_others() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.add("quantity", "1,5");
        assertThat(FormData.of(sent, Locale.GERMANY)
                        .quantity("quantity", "/quantity")
                        .value())
                .isEqualByComparingTo("1.5");
        assertThat(FormData.of(sent, Locale.CHINA).quantity("quantity", "/quantity"))
                .isNull();
    }

    @Test
    void several_things_stand_in_one_field() {
        FormData routes =
                FormData.of(Map.of("routes", " CX:HKG-DEL,\n 3U:CTU-DEL ; CA:PVG-DEL", "lines", "1, 2 3", "none", ","));
        assertThat(routes.several("routes", "/routes")).containsExactly("CX:HKG-DEL", "3U:CTU-DEL", "CA:PVG-DEL");
        assertThat(routes.several("left-out", "/left-out")).isEmpty();
        assertThat(routes.numbers("lines", "/lines")).containsExactly(1, 2, 3);
        assertThat(routes.numbers("left-out", "/left-out")).isNull();
        assertThat(routes.numbers("none", "/none")).isEmpty();
    }

    private static String wrong(FormData typed, String field, Problem problem) {
        return typed.wrong(field, problem).stream().map(Message::toString).collect(Collectors.joining("; "));
    }
}
