package org.aidbridge.reference.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.ZoneId;
import java.util.Optional;
import org.aidbridge.reference.revision.ReferenceCache;
import org.aidbridge.reference.revision.ReferenceFreeze;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Looks up places while facts are recorded, with a cache, and freezes their country and zone. */
@ApplicationScoped
public class PlaceLookup {

    /**
     * The part of a place that recording needs, frozen once facts exist.
     *
     * @param country ISO 3166-1 alpha-2
     * @param zone of its days
     */
    public record PlaceRef(String code, String country, ZoneId zone) {}

    private final ReferenceFreeze freeze;
    private final ReferenceCache<String, PlaceRef> cache;

    PlaceLookup(ReferenceFreeze freeze, TransactionSynchronizationRegistry transactions) {
        this.freeze = freeze;
        this.cache = new ReferenceCache<>(transactions);
    }

    /**
     * @param pointer to the place in the request
     * @throws Invalid (422) at that pointer when there is no such place
     */
    public PlaceRef place(String code, String pointer) {
        return find(code).orElseThrow(() -> new Invalid(pointer, Message.of("There is no place {place}", code)));
    }

    public Optional<PlaceRef> find(String code) {
        return Optional.ofNullable(cache.get(
                code,
                c -> freeze.apply(
                        "place",
                        "country, zone",
                        "",
                        c,
                        row -> new PlaceRef(c, row.get(0, String.class), ZoneId.of(row.get(1, String.class))))));
    }
}
