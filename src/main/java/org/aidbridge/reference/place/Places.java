package org.aidbridge.reference.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.hibernate.Session;

@ApplicationScoped
public class Places extends RevisedEntries<Place, String, Place.Facts> implements ConstraintProblems {

    /** Imports are serialised: two with the same new places in different order would deadlock. */
    private static final long IMPORTS = 0x4149_4442_5245_4602L;

    Places() {
        super(Place.class, "place");
    }

    /**
     * Imports rows in one transaction.
     *
     * @param seen codes of earlier rows, extended by these
     */
    @Transactional
    void importRows(List<PlaceLayout.Row> rows, Set<String> seen, ImportOutcome.Tally tally, String by) {
        enterJournal();
        Session session = getEntityManager().unwrap(Session.class);
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:imports)", Integer.class)
                .setParameter("imports", IMPORTS)
                .getSingleResult();
        Map<String, Place> known = list("code in ?1", of(rows, Place.Facts::code)).stream()
                .collect(Collectors.toMap(Place::code, Function.identity()));
        Set<String> settled = new HashSet<>(session.createNativeQuery(
                        "select code from place where settled_at is not null and code in (:codes)", String.class)
                .setParameter("codes", known.keySet())
                .getResultList());
        Map<Message, String> owners = owners(session, rows);
        for (PlaceLayout.Row row : rows) {
            Message reason = row.skipped();
            if (reason == null && !seen.add(row.code())) {
                reason = Message.of("is a second row for the same code");
            }
            if (reason == null) {
                reason =
                        importRows(row.facts(), known.get(row.code()), settled.contains(row.code()), owners, tally, by);
            }
            if (reason != null) {
                tally.skipped(row.number(), row.code(), reason);
            } else if (row.misplaced()) {
                tally.withoutCoordinates();
            }
        }
    }

    /** @return the reason for skipping, or null */
    private Message importRows(
            Place.Facts stated,
            Place known,
            boolean settled,
            Map<Message, String> owners,
            ImportOutcome.Tally tally,
            String by) {
        Place.Facts facts = known == null ? stated.withZoneOfArea() : stated.over(known.facts());
        if (facts.zone() == null) {
            return Message.of("has no time zone, and its country has several: add a column tz");
        }
        if (known != null && known.facts().equals(facts)) {
            tally.unchanged();
            return null;
        }
        if (settled
                && !(Objects.equals(facts.country(), known.facts().country())
                        && facts.zone().equals(known.facts().zone()))) {
            return Message.of("has another country or zone, but facts were recorded at the place");
        }
        for (Message identifier : identifiers(facts)) {
            String owner = owners.getOrDefault(identifier, facts.code());
            if (!owner.equals(facts.code())) {
                return Message.of("{identifier} is already that of {owner}", identifier, owner);
            }
        }
        try {
            if (known == null) {
                known = new Place(facts);
                persist(stamped(known, by));
                tally.created();
            } else {
                known.restate(facts);
                stamped(known, by);
                tally.updated();
            }
        } catch (Invalid invalid) {
            return Message.row(
                    "{one}; {other}",
                    invalid.errors().stream()
                            .map(error -> Message.of(
                                    "{field} {wrong}", error.pointer().substring(1), error.detail()))
                            .toList());
        }
        identifiers(facts).forEach(identifier -> owners.put(identifier, facts.code()));
        return null;
    }

    /** Places that have the IATA and ICAO codes of these rows. */
    private Map<Message, String> owners(Session session, List<PlaceLayout.Row> rows) {
        Map<Message, String> owners = new HashMap<>();
        for (Tuple place : session.createNativeQuery(
                        "select code, iata, icao from place where iata in (:iata) or icao in (:icao)", Tuple.class)
                .setParameter("iata", of(rows, Place.Facts::iata))
                .setParameter("icao", of(rows, Place.Facts::icao))
                .getResultList()) {
            owners.put(iata(place.get("iata", String.class)), place.get("code", String.class));
            owners.put(icao(place.get("icao", String.class)), place.get("code", String.class));
        }
        return owners;
    }

    private static List<Message> identifiers(Place.Facts facts) {
        List<Message> identifiers = new ArrayList<>();
        // A null code conflicts with none.
        if (facts.iata() != null) {
            identifiers.add(iata(facts.iata()));
        }
        if (facts.icao() != null) {
            identifiers.add(icao(facts.icao()));
        }
        return identifiers;
    }

    private static Message iata(String code) {
        return Message.of("IATA code {code}", code);
    }

    private static Message icao(String code) {
        return Message.of("ICAO code {code}", code);
    }

    private static Set<String> of(List<PlaceLayout.Row> rows, Function<Place.Facts, String> code) {
        return rows.stream()
                .map(PlaceLayout.Row::facts)
                .filter(Objects::nonNull)
                .map(code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "place_pkey", key -> new Conflict("/code", Message.of("There is already a place {code}", key)),
                "place_iata_key",
                        key -> new Conflict(
                                "/iata", Message.of("There is already a place with the IATA code {code}", key)),
                "place_icao_key",
                        key -> new Conflict(
                                "/icao", Message.of("There is already a place with the ICAO code {code}", key)),
                "place_country_zone_settled_check",
                        key -> new Conflict(
                                "/zone",
                                Message.of(
                                        "Facts were recorded at this place, so its country and zone can no longer change")));
    }
}
