package org.aidbridge.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.claim.record.StatedQuantity;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.EnumParameter;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Text;
import org.aidbridge.shared.When;
import org.aidbridge.shared.WrittenNumber;

/**
 * The values of a posted form by field name, without the empty ones. They are read as the API reads JSON, and shown again when
 * the form is refused. A {@code pointer} is the place of the field's value in the request of the API.
 */
public final class FormData {

    /** Suffix of the field that holds the chosen reading of an ambiguous number. */
    private static final String MEANS = "-means";

    @FunctionalInterface
    private interface Parser<T> {
        T parse(String text) throws BadValue;
    }

    private final Map<String, String> values;

    private final Mistakes mistakes = new Mistakes();

    private final Questions questions = new Questions();

    private final Locale reader;

    private FormData(Map<String, String> values, Locale reader) {
        this.values = values;
        this.reader = reader;
    }

    /** For a form without numbers. */
    public static FormData of(MultivaluedMap<String, String> form) {
        return of(form, Locale.ENGLISH);
    }

    /** @param reader the user's locale, by which numbers are read */
    public static FormData of(MultivaluedMap<String, String> form, Locale reader) {
        Map<String, String> values = new HashMap<>();
        form.forEach((name, given) -> {
            String value = given.get(0).strip().replace("\r\n", "\n");
            if (!Text.isBlank(value)) {
                values.put(name, value);
            }
        });
        return new FormData(values, reader);
    }

    /** A copy with these fields filled in. */
    public FormData with(Map<String, String> known) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(known);
        all.values().removeIf(value -> value == null || value.isEmpty());
        return new FormData(all, reader);
    }

    public static FormData of(Map<String, String> values) {
        Map<String, String> given = new HashMap<>(values);
        given.values().removeIf(value -> value == null || value.isEmpty());
        return new FormData(given, Locale.ENGLISH);
    }

    /** Empty when nothing was typed. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null if absent. */
    public String text(String field) {
        return values.get(field);
    }

    /** Null when nothing was typed. */
    public String text(String field, String pointer) {
        stands(field, pointer);
        return values.get(field);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public boolean has(String field, String value) {
        return value.equals(values.get(field));
    }

    public boolean ticks(String field, String which) {
        return has(field + "-" + which);
    }

    /** All values, to be posted again unchanged. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** The value of the numbered field {@code field-number}. */
    public String get(String field, int number) {
        return get(field + "-" + number);
    }

    /** Several values in one field, separated by blanks, commas or semicolons. */
    public List<String> several(String field, String pointer) {
        String text = text(field, pointer);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+"))
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** Line numbers; null when the field is empty. */
    public List<Integer> numbers(String field, String pointer) {
        Message wrong = Message.of("'{text}' are no numbers of lines, like 1, 2", get(field));
        return read(field, pointer, wrong, text -> several(field, pointer).stream()
                .map(Integer::valueOf)
                .toList());
    }

    /** A quantity as its source states it: a number, or words like {@code 3.34 lakh}. */
    public StatedQuantity stated(String field, String pointer) {
        String text = text(field, pointer);
        if (text == null || text.codePoints().noneMatch(Character::isLetter)) {
            Quantity number = quantity(field, pointer);
            return number == null ? null : new StatedQuantity(number, null);
        }
        return read(field, pointer, null, words -> StatedQuantity.of(words, reader));
    }

    public Quantity quantity(String field, String pointer) {
        BigDecimal number = number(field, pointer);
        return number == null ? null : read(field, pointer, null, text -> Quantity.of(number));
    }

    /** A number of pieces. */
    public Integer count(String field, String pointer) {
        BigDecimal number = number(field, pointer);
        return number == null
                ? null
                : read(field, pointer, Message.of("'{text}' is no whole number", get(field)), text -> {
                    try {
                        return number.intValueExact();
                    } catch (ArithmeticException e) {
                        throw new IllegalArgumentException(e);
                    }
                });
    }

    public BigDecimal number(String field, String pointer) {
        return number(field, pointer, null);
    }

    /** @param largest the largest absolute value, or null */
    public BigDecimal number(String field, String pointer, BigDecimal largest) {
        return read(field, pointer, null, text -> {
            WrittenNumber written = WrittenNumber.of(text, reader);
            return questions.answer(field, largest == null ? written : written.atMost(largest), get(field + MEANS));
        });
    }

    /** The possible readings of an ambiguous number, each with an unambiguous spelling; empty where it is clear. */
    public Map<String, String> readings(String field) {
        return questions.readings(field);
    }

    public Instant instant(String field, ZoneId zone, String pointer) {
        Message wrong = Message.of("'{text}' is no date and time like 2021-04-27T18:00", get(field));
        return read(field, pointer, wrong, text -> LocalDateTime.parse(text)
                .atZone(zone)
                .toInstant());
    }

    /**
     * The fields of {@code web/form/when}: a day or, where its time is typed too, an instant in the zone of the page.
     *
     * @param field the prefix of their names
     */
    public When when(String field, ZoneId zone, String pointer) {
        return dayAndTime(field + "On", field + "Time", zone, pointer);
    }

    /** @param timeField null if there is none */
    public When dayAndTime(String dayField, String timeField, ZoneId zone, String pointer) {
        String time = timeField == null ? null : values.get(timeField);
        if (text(dayField, pointer) == null && time != null) {
            mistakes.add(dayField, pointer, Message.of("Say of which day"));
        }
        Message wrong = Message.of("'{text}' is no day like 2021-04-26, with a time like 18:30", get(dayField));
        return read(
                dayField,
                pointer,
                wrong,
                day -> time == null
                        ? new When(null, LocalDate.parse(day))
                        : When.at(LocalDateTime.parse(day + "T" + time)
                                .atZone(zone)
                                .toInstant()));
    }

    public LocalDate day(String field, String pointer) {
        When when = dayAndTime(field, null, null, pointer);
        return when == null ? null : when.day();
    }

    /** @param what the kind of thing it identifies, in a few words */
    public UUID id(String field, String pointer, Message what) {
        return read(field, pointer, Message.of("'{text}' is no id of {what}", get(field), what), UUID::fromString);
    }

    public <E extends Enum<E>> E choice(Class<E> type, String field, String pointer) {
        try {
            return EnumParameter.of(type, field, text(field, pointer));
        } catch (Invalid none) {
            mistakes.add(field, pointer, none.errors().get(0).detail());
            return null;
        }
    }

    /** @throws Invalid (422) when a field could not be read */
    public void requireRead() {
        mistakes.requireNone();
    }

    /** Maps a place in the request of the API to the field that shows its errors. */
    public void stands(String field, String pointer) {
        mistakes.stands(field, pointer);
    }

    /**
     * What is wrong with a field; empty when nothing is.
     *
     * @param problem why the form was refused, or null
     */
    public List<Message> wrong(String field, Problem problem) {
        return problem == null ? List.of() : mistakes.of(field, problem);
    }

    /**
     * Null when the field is empty or cannot be read, which is noted as its mistake.
     *
     * @param wrong what is wrong where {@code parse} does not say it with a {@link BadValue}
     */
    private <T> T read(String field, String pointer, Message wrong, Parser<T> parse) {
        String text = text(field, pointer);
        if (text == null) {
            return null;
        }
        try {
            return parse.parse(text);
        } catch (BadValue e) {
            mistakes.add(field, pointer, e.why());
        } catch (DateTimeException | IllegalArgumentException e) {
            if (wrong == null) {
                throw e;
            }
            mistakes.add(field, pointer, wrong);
        }
        return null;
    }
}
