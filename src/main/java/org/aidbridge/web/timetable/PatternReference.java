package org.aidbridge.web.timetable;

import static org.aidbridge.web.reference.Field.Type.DAY;
import static org.aidbridge.web.reference.Field.Type.LINES;
import static org.aidbridge.web.reference.Field.Type.NUMBER;
import static org.aidbridge.web.reference.Field.Type.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.http.Language;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.reference.carrier.ServicePattern;
import org.aidbridge.reference.carrier.ServicePatterns;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.EntryPage.FieldValue;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;

/** How a route is usually served: one entry or none. */
class PatternReference extends ReferenceForm<ServicePattern, String, ServicePattern.Facts> {

    static final List<FieldName> COLUMNS =
            List.of(FieldName.WEEKLY_FREQUENCY, FieldName.CAPACITY_KG, FieldName.CAPACITY_M3);

    private final ServicePatterns patterns;
    private final Route route;

    PatternReference(ServicePatterns patterns, Route route) {
        super(Kind.PATTERN, patterns, ReferenceForm::shared);
        this.patterns = patterns;
        this.route = route;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(FieldName.VALID_FROM, DAY).required(),
                Field.of(FieldName.WEEKLY_FREQUENCY, NUMBER).required().like("2, 0.5"),
                Field.of(FieldName.CAPACITY_KG, NUMBER).like("21000"),
                Field.of(FieldName.CAPACITY_M3, NUMBER).like("110.5"),
                Field.of(FieldName.REFERENCE, TEXT).required(),
                Field.of(FieldName.URL, TEXT),
                Field.of(FieldName.QUOTE, LINES));
    }

    @Override
    protected List<FieldName> columns() {
        return COLUMNS;
    }

    @Override
    protected Map<FieldName, String> said(ServicePattern.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.VALID_FROM, facts.validFrom().toString());
        said.put(FieldName.WEEKLY_FREQUENCY, plain(facts.weeklyFrequency()));
        said.put(FieldName.CAPACITY_KG, plain(facts.capacityKg()));
        said.put(FieldName.CAPACITY_M3, plain(facts.capacityM3()));
        Published.say(said, facts.source());
        return said;
    }

    List<FieldValue> told(ServicePattern.Facts facts, PageFormat write) {
        return cells(facts, Field.of(COLUMNS, fields(write.language())), write);
    }

    @Override
    protected ServicePattern.Facts read(FormData typed, String code) {
        LocalDate validFrom = typed.day("validFrom", "/validFrom");
        BigDecimal weekly = typed.number("weeklyFrequency", "/weeklyFrequency");
        BigDecimal kg = typed.number("capacityKg", "/capacityKg");
        BigDecimal m3 = typed.number("capacityM3", "/capacityM3");
        typed.requireRead();
        return new ServicePattern.Facts(validFrom, weekly, kg, m3, Published.read(typed));
    }

    @Override
    protected ServicePattern add(String operation, ServicePattern.Facts facts, String by) {
        return patterns.add(new ServicePattern(route.id(), facts), by);
    }

    @Override
    protected String list(PageContext frame) {
        return TimetableRouteResource.address(frame, route.id());
    }

    @Override
    protected String entry(PageContext frame, String code) {
        return list(frame);
    }

    @Override
    protected String within() {
        return route.id();
    }
}
