package org.aidbridge.web.route;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.disruption.NoticeBody;
import org.aidbridge.disruption.NoticeView;
import org.aidbridge.notice.Notice;
import org.aidbridge.notice.NoticeKind;
import org.aidbridge.notice.Scope;
import org.aidbridge.notice.SourceKind;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.When;

/** A notice as it is typed: what was typed, to be shown again, and the notice that it says. */
final class NoticeForm {

    private static final List<String> FIELDS = List.of(
            "reference",
            "carrier",
            "kind",
            "routes",
            "originCountry",
            "destinationCountry",
            "issuedOn",
            "issuedTime",
            "effectiveFrom",
            "effectiveTo",
            "reviewOn",
            "resumesOn",
            "operated",
            "flight",
            "occurredOn",
            "occurredTime",
            "reason",
            "sourceKind",
            "party",
            "url",
            "quote",
            "refersTo",
            "createRoutes");

    private final Map<String, String> typed;
    private final ZoneId zone;

    private NoticeForm(Map<String, String> typed, ZoneId zone) {
        this.typed = typed;
        this.zone = zone;
    }

    /**
     * @param given what came with the request
     * @param zone of the operation, in which the days and times of a notice are typed
     */
    static NoticeForm of(MultivaluedMap<String, String> given, ZoneId zone) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = given.getFirst(field);
            if (value != null && !value.isBlank()) {
                typed.put(field, value.strip().replace("\r\n", "\n"));
            }
        }
        return new NoticeForm(typed, zone);
    }

    /** What is the same in a notice that answers another one: it is about the same carrier, and whoever said it answers. */
    NoticeForm answering(NoticeView notice) {
        Map<String, String> answer = new LinkedHashMap<>(typed);
        answer.put("carrier", notice.carrier());
        answer.put("sourceKind", notice.source().kind().name());
        if (notice.source().party() != null) {
            answer.putIfAbsent("party", notice.source().party());
        }
        return new NoticeForm(answer, zone);
    }

    /** As it was typed; the empty text for what was not. */
    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether that is what was typed. */
    public boolean has(String field, String value) {
        return value.equals(typed.get(field));
    }

    /** All that was typed, to be sent again as it is. */
    public Map<String, String> typed() {
        return typed;
    }

    UUID refersTo() {
        return uuid(new ArrayList<>());
    }

    /** @throws Invalid (422) where something is typed in a way that cannot be read */
    NoticeBody body(String operation) {
        List<Problem.Error> errors = new ArrayList<>();
        NoticeBody body = new NoticeBody(
                operation,
                null,
                typed.get("reference"),
                typed.get("carrier"),
                choice(NoticeKind.class, "kind", "/kind", errors),
                scope(),
                zone.getId(),
                when("issuedOn", "issuedTime", "/issuedAt", errors),
                when("effectiveFrom", null, "/effectiveFrom", errors),
                when("effectiveTo", null, "/effectiveTo", errors),
                day("reviewOn", "/reviewOn", errors),
                day("resumesOn", "/resumesOn", errors),
                typed.containsKey("operated") ? Boolean.valueOf(typed.get("operated")) : null,
                typed.get("flight"),
                when("occurredOn", "occurredTime", "/occurredAt", errors),
                choice(Notice.Reason.class, "reason", "/reason", errors),
                new Notice.Source(
                        typed.get("party"),
                        choice(SourceKind.class, "sourceKind", "/source/kind", errors),
                        typed.get("url"),
                        typed.get("quote")),
                uuid(errors),
                typed.containsKey("createRoutes") ? true : null);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return body;
    }

    private Scope scope() {
        List<String> routes = Arrays.stream(get("routes").split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        boolean isLimited =
                !routes.isEmpty() || typed.containsKey("originCountry") || typed.containsKey("destinationCountry");
        return isLimited ? new Scope(routes, typed.get("originCountry"), typed.get("destinationCountry")) : null;
    }

    private UUID uuid(List<Problem.Error> errors) {
        String text = typed.get("refersTo");
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            errors.add(new Problem.Error("/refersTo", "'" + text + "' is no id of a notice"));
            return null;
        }
    }

    private LocalDate day(String field, String pointer, List<Problem.Error> errors) {
        When when = when(field, null, pointer, errors);
        return when == null ? null : when.day();
    }

    /** A day or, where its time is typed too, an instant. */
    private When when(String dayField, String timeField, String pointer, List<Problem.Error> errors) {
        String day = typed.get(dayField);
        String time = timeField == null ? null : typed.get(timeField);
        if (day == null) {
            if (time != null) {
                errors.add(new Problem.Error(pointer, "Say of which day"));
            }
            return null;
        }
        try {
            return time == null
                    ? new When(null, LocalDate.parse(day))
                    : When.at(LocalDateTime.parse(day + "T" + time).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            errors.add(new Problem.Error(pointer, "'" + day + "' is no day like 2021-04-26, with a time like 18:30"));
            return null;
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String field, String pointer, List<Problem.Error> errors) {
        String text = typed.get(field);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(new Problem.Error(
                            pointer, "'" + text + "' is none of " + Arrays.toString(type.getEnumConstants())));
                    return null;
                });
    }
}
