package org.aidbridge.carrier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aidbridge.catalogue.Criteria;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.hibernate.Session;

/** All routes, in the order of their ids. */
@ApplicationScoped
public class Routes implements PanacheRepositoryBase<Route, String> {

    private final Clock clock;

    Routes(Clock clock) {
        this.clock = clock;
    }

    /** @throws org.aidbridge.shared.Invalid (422) when a place is unknown or it is no route */
    @Transactional
    public Route add(String carrier, Route.Facts facts, String by) {
        if (!Carrier.CODE.matcher(carrier).matches()) {
            throw new Unknown("carrier", carrier);
        }
        Route route = new Route(carrier, facts, clock.instant(), by);
        persist(route);
        flush();
        return route;
    }

    public Route known(String id) {
        Route route = findById(id);
        if (route == null) {
            throw new Unknown("route", id);
        }
        return route;
    }

    /** Each of them null for any. */
    public Slice<Route> page(String carrier, String origin, String destination, PageRequest page) {
        String after = page.after();
        Criteria rows = Criteria.all()
                .and("carrier", carrier)
                .and("origin", origin)
                .and("destination", destination)
                .and("id > :after", "after", after);
        List<Route> fetched = rows.bind(getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select * from route where " + rows.sql() + " order by id limit " + (page.limit() + 1),
                                Route.class))
                .getResultList();
        return Slice.of(fetched, page.limit(), Route::id);
    }
}
