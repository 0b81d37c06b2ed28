package org.aidbridge.reference.carrier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.place.PlaceLookup;
import org.aidbridge.reference.revision.RevisedEntries.Added;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.security.audit.AuditLog;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.hibernate.Session;

@ApplicationScoped
public class Routes implements PanacheRepositoryBase<Route, String> {

    private static final Pattern ID = Pattern.compile(
            "(?<carrier>[A-Z0-9_]+):(?<origin>[A-Z0-9_]+)-(?<destination>[A-Z0-9_]+)(:(?<flight>[A-Z0-9]{3,10}))?");

    private final PlaceLookup places;
    private final AuditLog auditLog;
    private final Clock clock;

    Routes(PlaceLookup places, AuditLog auditLog, Clock clock) {
        this.places = places;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** @throws org.aidbridge.shared.Invalid (422) when a place is unknown or it is no route */
    @Transactional
    public Route add(String carrier, Route.Facts facts, String by) {
        return addOnce(carrier, facts, by).entry();
    }

    /**
     * Adds a route and reports whether it is new.
     *
     * @throws org.aidbridge.shared.Invalid (422) when a place is unknown or the facts are invalid
     */
    @Transactional
    public Added<Route> addOnce(String carrier, Route.Facts facts, String by) {
        if (!Carrier.CODE.matcher(carrier).matches()) {
            throw new Unknown("carrier", carrier);
        }
        Route route = new Route(carrier, facts, clock.instant(), by);
        Route known = findById(route.id());
        if (known != null) {
            return new Added<>(known, false);
        }
        auditLog.identifyActor();
        persist(route);
        flush();
        return new Added<>(route, true);
    }

    /**
     * Adds a route by its id unless it exists.
     *
     * @param pointer to the id in the request
     * @throws Invalid (422) at that pointer when it is no route id of this carrier, or a place is unknown
     */
    @Transactional
    public void enter(String written, String carrier, String pointer, String by) {
        String id = NormalForm.route(written);
        Matcher parts = ID.matcher(id);
        if (!parts.matches() || !parts.group("carrier").equals(carrier)) {
            throw new Invalid(
                    pointer, Message.of("{id} is no id of a route of {carrier}, like {carrier}:XIY-DEL", id, carrier));
        }
        if (findById(id) != null) {
            return;
        }
        for (String end : List.of(parts.group("origin"), parts.group("destination"))) {
            places.place(end, pointer);
        }
        add(carrier, new Route.Facts(parts.group("origin"), parts.group("destination"), parts.group("flight")), by);
    }

    /** Route ids of some carriers, in order. */
    @Transactional
    public List<String> of(Collection<String> carriers) {
        return ids("", List.of((Object) carriers.toArray(String[]::new)));
    }

    /** Those recorded by then. */
    @Transactional
    public List<String> of(Collection<String> carriers, Instant knownAt) {
        return ids("and recorded_at <= cast(? as timestamptz) ", List.of(carriers.toArray(String[]::new), knownAt));
    }

    private List<String> ids(String condition, List<Object> values) {
        return RoundTrip.list(
                getEntityManager().unwrap(Session.class),
                "select id from route where carrier = any(cast(? as text[])) " + condition + "order by id",
                values,
                Row::text);
    }

    public Route known(String id) {
        Route route = findById(id);
        if (route == null) {
            throw new Unknown("route", id);
        }
        return route;
    }

    /** Each filter may be null. */
    public Slice<Route> page(String carrier, String origin, String destination, PageRequest page) {
        String after = page.after();
        RowFilter rows = RowFilter.all()
                .and("carrier", carrier)
                .and("origin", origin)
                .and("destination", destination)
                .and("id > :after", "after", after);
        List<Route> fetched = rows.bind(getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select {r.*} from route r where " + rows.sql() + " order by id limit "
                                        + (page.limit() + 1),
                                Route.class,
                                "r"))
                .getResultList();
        return Slice.of(fetched, page.limit(), Route::id);
    }
}
