package org.aidbridge.web.timetable;

import static org.aidbridge.web.reference.Field.Type.CODE;
import static org.aidbridge.web.reference.Field.Type.DAY;
import static org.aidbridge.web.reference.Field.Type.LINES;
import static org.aidbridge.web.reference.Field.Type.NUMBER;
import static org.aidbridge.web.reference.Field.Type.TEXT;
import static org.aidbridge.web.reference.Field.Type.TIME;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.http.Language;
import org.aidbridge.reference.carrier.DatedDeparture;
import org.aidbridge.reference.carrier.DatedDepartures;
import org.aidbridge.reference.carrier.DepartureService;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;

/** Dated departures of a route, with times in the zone of the page. */
class DepartureReference extends ReferenceForm<DatedDeparture, DatedDeparture.Key, DatedDeparture.Facts> {

    static final List<FieldName> COLUMNS =
            List.of(FieldName.DEPARTS_AT, FieldName.ESTIMATED_DEPARTURE, FieldName.CAPACITY_KG, FieldName.CANCELLED);

    private static final String CALLED_OFF = "true";

    private final DepartureService service;
    private final Route route;
    private final PageFormat write;

    DepartureReference(DatedDepartures departures, DepartureService service, Route route, PageFormat write) {
        super(Kind.DEPARTURE, departures, (operation, code) -> new DatedDeparture.Key(route.whole(), code));
        this.service = service;
        this.route = route;
        this.write = write;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(FieldName.FLIGHT_NUMBER, CODE).required().like("3U8047"),
                Field.of(FieldName.DATE, DAY).required(),
                Field.of(FieldName.DEPARTS_AT, TIME),
                Field.of(FieldName.ARRIVES_AT, TIME),
                Field.of(FieldName.ESTIMATED_DEPARTURE, TIME),
                Field.of(FieldName.ESTIMATED_ARRIVAL, TIME),
                Field.of(FieldName.CAPACITY_KG, NUMBER).like("21000"),
                Field.of(FieldName.CAPACITY_M3, NUMBER).like("110.5"),
                Field.choice(
                        FieldName.CANCELLED,
                        Map.of(
                                CALLED_OFF,
                                Bundles.in(TimetableTexts.class, language).yes())),
                Field.of(FieldName.REFERENCE, TEXT).required(),
                Field.of(FieldName.URL, TEXT),
                Field.of(FieldName.QUOTE, LINES));
    }

    @Override
    protected List<FieldName> columns() {
        return COLUMNS;
    }

    /** A delay changes neither flight nor date. */
    @Override
    protected Set<FieldName> identifying() {
        return Set.of(FieldName.FLIGHT_NUMBER, FieldName.DATE);
    }

    @Override
    protected Map<FieldName, String> said(DatedDeparture.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.FLIGHT_NUMBER, facts.flight());
        said.put(FieldName.DATE, facts.date().toString());
        said.put(FieldName.DEPARTS_AT, write.field(facts.departsAt()));
        said.put(FieldName.ARRIVES_AT, write.field(facts.arrivesAt()));
        said.put(FieldName.ESTIMATED_DEPARTURE, write.field(facts.estimatedDeparture()));
        said.put(FieldName.ESTIMATED_ARRIVAL, write.field(facts.estimatedArrival()));
        said.put(FieldName.CAPACITY_KG, plain(facts.capacityKg()));
        said.put(FieldName.CAPACITY_M3, plain(facts.capacityM3()));
        said.put(FieldName.CANCELLED, facts.cancelled() ? CALLED_OFF : null);
        Published.say(said, facts.source());
        return said;
    }

    @Override
    protected DatedDeparture.Facts read(FormData typed, String code) {
        LocalDate date = typed.day("date", "/date");
        Instant departsAt = time(typed, FieldName.DEPARTS_AT);
        Instant arrivesAt = time(typed, FieldName.ARRIVES_AT);
        Instant estimatedDeparture = time(typed, FieldName.ESTIMATED_DEPARTURE);
        Instant estimatedArrival = time(typed, FieldName.ESTIMATED_ARRIVAL);
        BigDecimal kg = typed.number("capacityKg", "/capacityKg");
        BigDecimal m3 = typed.number("capacityM3", "/capacityM3");
        typed.requireRead();
        return new DatedDeparture.Facts(
                typed.text("flight"),
                date,
                departsAt,
                arrivesAt,
                estimatedDeparture,
                estimatedArrival,
                kg,
                m3,
                typed.has("cancelled", CALLED_OFF),
                Published.read(typed));
    }

    private Instant time(FormData typed, FieldName what) {
        return typed.instant(what.field(), write.zone(), "/" + what.field());
    }

    @Override
    protected DatedDeparture add(String operation, DatedDeparture.Facts facts, String by) {
        return service.add(route, facts, by).entry();
    }

    @Override
    protected DatedDeparture revise(
            String operation, String code, String version, DatedDeparture.Facts facts, String by) {
        return service.revise(route, code, version, facts, by);
    }

    @Override
    protected String list(PageContext frame) {
        return TimetableRouteResource.address(frame, route.id());
    }

    @Override
    protected String entry(PageContext frame, String code) {
        return list(frame) + "/departures/" + frame.escaped(code);
    }

    @Override
    protected String within() {
        return route.whole();
    }
}
