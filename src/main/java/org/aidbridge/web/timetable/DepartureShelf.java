package org.aidbridge.web.timetable;

import static org.aidbridge.web.shelf.Field.Type.CODE;
import static org.aidbridge.web.shelf.Field.Type.DAY;
import static org.aidbridge.web.shelf.Field.Type.LINES;
import static org.aidbridge.web.shelf.Field.Type.NUMBER;
import static org.aidbridge.web.shelf.Field.Type.TEXT;
import static org.aidbridge.web.shelf.Field.Type.TIME;

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
import org.aidbridge.reference.carrier.DepartureDesk;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Writing;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;

/** Departures that the carrier of one route has dated, with their times in the zone of the page. */
class DepartureShelf extends Shelf<DatedDeparture, DatedDeparture.Key, DatedDeparture.Facts> {

    static final List<Stated> COLUMNS =
            List.of(Stated.DEPARTS_AT, Stated.ESTIMATED_DEPARTURE, Stated.CAPACITY_KG, Stated.CANCELLED);

    private static final String CALLED_OFF = "true";

    private final DepartureDesk desk;
    private final Route route;
    private final Writing write;

    DepartureShelf(DatedDepartures departures, DepartureDesk desk, Route route, Writing write) {
        super(Kind.DEPARTURE, departures, (operation, code) -> new DatedDeparture.Key(route.whole(), code));
        this.desk = desk;
        this.route = route;
        this.write = write;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(Stated.FLIGHT_NUMBER, CODE).required().like("3U8047"),
                Field.of(Stated.DATE, DAY).required(),
                Field.of(Stated.DEPARTS_AT, TIME),
                Field.of(Stated.ARRIVES_AT, TIME),
                Field.of(Stated.ESTIMATED_DEPARTURE, TIME),
                Field.of(Stated.ESTIMATED_ARRIVAL, TIME),
                Field.of(Stated.CAPACITY_KG, NUMBER).like("21000"),
                Field.of(Stated.CAPACITY_M3, NUMBER).like("110.5"),
                Field.choice(
                        Stated.CANCELLED,
                        Map.of(
                                CALLED_OFF,
                                Bundles.in(TimetableTexts.class, language).yes())),
                Field.of(Stated.REFERENCE, TEXT).required(),
                Field.of(Stated.URL, TEXT),
                Field.of(Stated.QUOTE, LINES));
    }

    @Override
    protected List<Stated> columns() {
        return COLUMNS;
    }

    /** A delay moves neither of them. */
    @Override
    protected Set<Stated> identifying() {
        return Set.of(Stated.FLIGHT_NUMBER, Stated.DATE);
    }

    @Override
    protected Map<Stated, String> said(DatedDeparture.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.FLIGHT_NUMBER, facts.flight());
        said.put(Stated.DATE, facts.date().toString());
        said.put(Stated.DEPARTS_AT, write.field(facts.departsAt()));
        said.put(Stated.ARRIVES_AT, write.field(facts.arrivesAt()));
        said.put(Stated.ESTIMATED_DEPARTURE, write.field(facts.estimatedDeparture()));
        said.put(Stated.ESTIMATED_ARRIVAL, write.field(facts.estimatedArrival()));
        said.put(Stated.CAPACITY_KG, plain(facts.capacityKg()));
        said.put(Stated.CAPACITY_M3, plain(facts.capacityM3()));
        said.put(Stated.CANCELLED, facts.cancelled() ? CALLED_OFF : null);
        Published.say(said, facts.source());
        return said;
    }

    @Override
    protected DatedDeparture.Facts read(Typed typed, String code) {
        LocalDate date = typed.day("date", "/date");
        Instant departsAt = time(typed, Stated.DEPARTS_AT);
        Instant arrivesAt = time(typed, Stated.ARRIVES_AT);
        Instant estimatedDeparture = time(typed, Stated.ESTIMATED_DEPARTURE);
        Instant estimatedArrival = time(typed, Stated.ESTIMATED_ARRIVAL);
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

    private Instant time(Typed typed, Stated what) {
        return typed.instant(what.field(), write.zone(), "/" + what.field());
    }

    @Override
    protected DatedDeparture add(String operation, DatedDeparture.Facts facts, String by) {
        return desk.add(route, facts, by).entry();
    }

    @Override
    protected DatedDeparture revise(
            String operation, String code, String version, DatedDeparture.Facts facts, String by) {
        return desk.revise(route, code, version, facts, by);
    }

    @Override
    protected String list(Frame frame) {
        return RouteResource.address(frame, route.id());
    }

    @Override
    protected String entry(Frame frame, String code) {
        return list(frame) + "/departures/" + frame.escaped(code);
    }

    @Override
    protected String within() {
        return route.whole();
    }
}
