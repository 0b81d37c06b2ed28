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
import org.aidbridge.shared.Choice;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Text;
import org.aidbridge.shared.When;
import org.aidbridge.shared.WrittenNumber;

/**
 * What somebody has typed into a form, by the names of its fields; what was left empty is not there. It is shown again when it
 * is refused, and reads the values that JSON gives the interface by itself.
 */
public final class FormData {

    /** After the name of a field, in the name of the one that says which of the readings of its number is meant. */
    private static final String MEANS = "-means";

    private final Map<String, String> values;

    private final Mistakes mistakes = new Mistakes();

    private final Questions questions = new Questions();

    private final Locale reader;

    private FormData(Map<String, String> values, Locale reader) {
        this.values = values;
        this.reader = reader;
    }

    /** Of a form without numbers. */
    public static FormData of(MultivaluedMap<String, String> form) {
        return of(form, Locale.ENGLISH);
    }

    /** @param reader who has typed it, by whose convention numbers are read */
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

    /** The same with some fields filled in that go without typing. */
    public FormData with(Map<String, String> known) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(known);
        all.values().removeIf(value -> value == null || value.isEmpty());
        return new FormData(all, reader);
    }

    /** What a form shows before anybody has typed anything. */
    public static FormData of(Map<String, String> values) {
        Map<String, String> given = new HashMap<>(values);
        given.values().removeIf(value -> value == null || value.isEmpty());
        return new FormData(given, Locale.ENGLISH);
    }

    /** The empty text when nothing was typed. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null when nothing was typed. */
    public String text(String field) {
        return values.get(field);
    }

    /**
     * The same of a field that is called otherwise than what is sent to the interface.
     *
     * @param pointer where it stands there
     */
    public String text(String field, String pointer) {
        stands(field, pointer);
        return values.get(field);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** Whether that is what was typed. */
    public boolean has(String field, String value) {
        return value.equals(values.get(field));
    }

    /** Whether one of several things is ticked, each in a field of its own. */
    public boolean ticks(String field, String which) {
        return has(field + "-" + which);
    }

    /** All that was typed, to be sent again as it is. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** Of a field for one of several things. */
    public String get(String field, int number) {
        return get(field + "-" + number);
    }

    /**
     * Several things in one field, between them blanks, commas or semicolons.
     *
     * @param pointer where they stand in what is sent to the interface
     */
    public List<String> several(String field, String pointer) {
        String text = text(field, pointer);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+"))
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /**
     * The numbers of several things; null when nothing was typed.
     *
     * @param pointer where they stand in what is sent to the interface
     */
    public List<Integer> numbers(String field, String pointer) {
        try {
            List<Integer> numbers =
                    several(field, pointer).stream().map(Integer::valueOf).toList();
            return has(field) ? numbers : null;
        } catch (NumberFormatException e) {
            mistake(field, pointer, Message.of("'{text}' are no numbers of lines, like 1, 2", get(field)));
            return null;
        }
    }

    /** @param pointer where it stands in what is sent to the interface */
    /** A quantity as somebody said it: a number, or words like {@code 3.34 lakh}. */
    public StatedQuantity stated(String field, String pointer) {
        String text = text(field, pointer);
        if (text == null || text.codePoints().noneMatch(Character::isLetter)) {
            Quantity number = quantity(field, pointer);
            return number == null ? null : new StatedQuantity(number, null);
        }
        try {
            return StatedQuantity.of(text, reader);
        } catch (BadValue e) {
            mistake(field, pointer, e.why());
            return null;
        }
    }

    public Quantity quantity(String field, String pointer) {
        BigDecimal number = number(field, pointer);
        try {
            return Quantity.of(number);
        } catch (BadValue e) {
            mistake(field, pointer, e.why());
            return null;
        }
    }

    /**
     * A number that is no quantity and may be below zero.
     *
     * @param pointer where it stands in what is sent to the interface
     */
    public BigDecimal number(String field, String pointer) {
        return number(field, pointer, null);
    }

    /**
     * A number that can be no larger than that, without its sign.
     *
     * @param pointer where it stands in what is sent to the interface
     */
    public BigDecimal number(String field, String pointer, BigDecimal largest) {
        String text = text(field, pointer);
        if (text == null) {
            return null;
        }
        try {
            WrittenNumber written = WrittenNumber.of(text, reader);
            return questions.answer(field, largest == null ? written : written.atMost(largest), get(field + MEANS));
        } catch (BadValue e) {
            mistake(field, pointer, e.why());
            return null;
        }
    }

    /** What the text in a field can mean, by how it would be written without doubt; nothing where that is clear. */
    public Map<String, String> readings(String field) {
        return questions.readings(field);
    }

    /** A time in the zone of the page. */
    public Instant instant(String field, ZoneId zone, String pointer) {
        String text = text(field, pointer);
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            mistake(field, pointer, Message.of("'{text}' is no date and time like 2021-04-27T18:00", text));
            return null;
        }
    }

    /**
     * What the fields of {@code web/form/when} say: a day or, where its time is typed too, an instant in the zone of the page.
     *
     * @param field what their names begin with
     */
    public When when(String field, ZoneId zone, String pointer) {
        return dayAndTime(field + "On", field + "Time", zone, pointer);
    }

    /**
     * A day or, where its time is typed too, an instant.
     *
     * @param timeField null where there is none
     */
    public When dayAndTime(String dayField, String timeField, ZoneId zone, String pointer) {
        String day = text(dayField, pointer);
        String time = timeField == null ? null : values.get(timeField);
        if (day == null) {
            if (time != null) {
                mistake(dayField, pointer, Message.of("Say of which day"));
            }
            return null;
        }
        try {
            return time == null
                    ? new When(null, LocalDate.parse(day))
                    : When.at(LocalDateTime.parse(day + "T" + time).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            mistake(dayField, pointer, Message.of("'{text}' is no day like 2021-04-26, with a time like 18:30", day));
            return null;
        }
    }

    public LocalDate day(String field, String pointer) {
        When when = dayAndTime(field, null, null, pointer);
        return when == null ? null : when.day();
    }

    /** @param what it names, in a few words */
    public UUID id(String field, String pointer, Message what) {
        String text = text(field, pointer);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            mistake(field, pointer, Message.of("'{text}' is no id of {what}", text, what));
            return null;
        }
    }

    public <E extends Enum<E>> E choice(Class<E> type, String field, String pointer) {
        try {
            return Choice.of(type, field, text(field, pointer));
        } catch (Invalid none) {
            mistake(field, pointer, none.errors().get(0).detail());
            return null;
        }
    }

    /** @throws Invalid (422) when something that was typed could not be read */
    public void requireRead() {
        mistakes.requireNone();
    }

    private void mistake(String field, String pointer, Message detail) {
        mistakes.add(field, pointer, detail);
    }

    /**
     * Says where to tell of what is sent to the interface without having been typed by itself.
     *
     * @param pointer where it stands there
     */
    public void stands(String field, String pointer) {
        mistakes.stands(field, pointer);
    }

    /**
     * What is wrong with a field; nothing when nothing is.
     *
     * @param problem why the form was refused, or null
     */
    public List<Message> wrong(String field, Problem problem) {
        return problem == null ? List.of() : mistakes.of(field, problem);
    }
}
