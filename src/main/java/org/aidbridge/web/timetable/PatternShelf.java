package org.aidbridge.web.timetable;

import static org.aidbridge.web.shelf.Field.Type.DAY;
import static org.aidbridge.web.shelf.Field.Type.LINES;
import static org.aidbridge.web.shelf.Field.Type.NUMBER;
import static org.aidbridge.web.shelf.Field.Type.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.http.Language;
import org.aidbridge.reference.carrier.NormalPattern;
import org.aidbridge.reference.carrier.Patterns;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Writing;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Cell;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;

/** How one route is usually served: one entry, or none that is known. */
class PatternShelf extends Shelf<NormalPattern, String, NormalPattern.Facts> {

    static final List<Stated> COLUMNS = List.of(Stated.WEEKLY_FREQUENCY, Stated.CAPACITY_KG, Stated.CAPACITY_M3);

    private final Patterns patterns;
    private final Route route;

    PatternShelf(Patterns patterns, Route route) {
        super(Kind.PATTERN, patterns, Shelf::shared);
        this.patterns = patterns;
        this.route = route;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(Stated.VALID_FROM, DAY).required(),
                Field.of(Stated.WEEKLY_FREQUENCY, NUMBER).required().like("2, 0.5"),
                Field.of(Stated.CAPACITY_KG, NUMBER).like("21000"),
                Field.of(Stated.CAPACITY_M3, NUMBER).like("110.5"),
                Field.of(Stated.REFERENCE, TEXT).required(),
                Field.of(Stated.URL, TEXT),
                Field.of(Stated.QUOTE, LINES));
    }

    @Override
    protected List<Stated> columns() {
        return COLUMNS;
    }

    @Override
    protected Map<Stated, String> said(NormalPattern.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.VALID_FROM, facts.validFrom().toString());
        said.put(Stated.WEEKLY_FREQUENCY, plain(facts.weeklyFrequency()));
        said.put(Stated.CAPACITY_KG, plain(facts.capacityKg()));
        said.put(Stated.CAPACITY_M3, plain(facts.capacityM3()));
        Published.say(said, facts.source());
        return said;
    }

    /** What the page of the route tells of one revision. */
    List<Cell> told(NormalPattern.Facts facts, Writing write) {
        return cells(facts, Field.of(COLUMNS, fields(write.language())), write);
    }

    @Override
    protected NormalPattern.Facts read(Typed typed, String code) {
        LocalDate validFrom = typed.day("validFrom", "/validFrom");
        BigDecimal weekly = typed.number("weeklyFrequency", "/weeklyFrequency");
        BigDecimal kg = typed.number("capacityKg", "/capacityKg");
        BigDecimal m3 = typed.number("capacityM3", "/capacityM3");
        typed.requireRead();
        return new NormalPattern.Facts(validFrom, weekly, kg, m3, Published.read(typed));
    }

    @Override
    protected NormalPattern add(String operation, NormalPattern.Facts facts, String by) {
        return patterns.add(new NormalPattern(route.id(), facts), by);
    }

    @Override
    protected String list(Frame frame) {
        return RouteResource.address(frame, route.id());
    }

    @Override
    protected String entry(Frame frame, String code) {
        return list(frame);
    }

    @Override
    protected String within() {
        return route.id();
    }
}
