package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.aidbridge.reference.place.PlaceLookup;
import org.aidbridge.reference.revision.RevisedEntries.Added;

/** Adds and revises departures; dates are days at the origin. */
@ApplicationScoped
public class DepartureService {

    private final DatedDepartures departures;
    private final PlaceLookup places;

    DepartureService(DatedDepartures departures, PlaceLookup places) {
        this.departures = departures;
        this.places = places;
    }

    /**
     * @throws org.aidbridge.shared.Invalid (422) with a pointer to everything invalid
     * @throws org.aidbridge.shared.Conflict (409) when another one has that flight and date
     */
    @Transactional
    public Added<DatedDeparture> add(Route route, DatedDeparture.Facts facts, String by) {
        return departures.addOnce(new DatedDeparture(route, zone(route), facts), by);
    }

    /**
     * @param ifMatch the revised version
     * @throws org.aidbridge.shared.Unknown (404) when there is no such departure
     */
    @Transactional
    public DatedDeparture revise(Route route, String code, String ifMatch, DatedDeparture.Facts facts, String by) {
        DatedDeparture departure = departures.revise(new DatedDeparture.Key(route.whole(), code), ifMatch, facts, by);
        DatedDeparture.requireDay(departure.facts(), zone(route));
        return departure;
    }

    private ZoneId zone(Route route) {
        return places.place(route.origin(), "").zone();
    }
}
