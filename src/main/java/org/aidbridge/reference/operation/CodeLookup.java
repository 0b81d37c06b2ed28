package org.aidbridge.reference.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.reference.place.PlaceLookup;
import org.aidbridge.reference.place.PlaceLookup.PlaceRef;
import org.aidbridge.reference.revision.ReferenceCache;
import org.aidbridge.reference.revision.ReferenceFreeze;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Unknown;
import org.hibernate.Session;

/**
 * Looks up the codes of facts while they are recorded. Existing codes are cached. A lookup freezes the mode and zone of
 * an operation, the unit of an item, the country and zone of a place; only {@link #zone} does not. An unknown code is an
 * {@link Invalid} (422) at the caller's pointer; the {@code find} methods leave that to the caller.
 */
@ApplicationScoped
public class CodeLookup {

    /**
     * The part of an operation that recording needs, frozen once facts exist.
     *
     * @param zone whose days figures are counted by
     */
    public record OperationRef(String code, Operation.Mode mode, ZoneId zone) {}

    /**
     * The part of an item that recording needs, frozen once quantities exist.
     *
     * @param unit of all its quantities
     * @param decimals a quantity in that unit may have
     */
    public record ItemRef(String code, String unit, int decimals) {}

    private final ReferenceFreeze freeze;
    private final TransactionSynchronizationRegistry transactions;
    private final PlaceLookup places;
    private final Session session;
    private final ReferenceCache<String, OperationRef> operations;
    private final ReferenceCache<String, ItemRef> items;
    private final ReferenceCache<Party.Key, Party.Key> parties;

    CodeLookup(
            ReferenceFreeze freeze,
            PlaceLookup places,
            Session session,
            TransactionSynchronizationRegistry transactions) {
        this.freeze = freeze;
        this.transactions = transactions;
        this.places = places;
        this.session = session;
        this.operations = new ReferenceCache<>(transactions);
        this.items = new ReferenceCache<>(transactions);
        this.parties = new ReferenceCache<>(transactions);
    }

    /**
     * Ends a preview: this transaction is rolled back, so its lookups freeze and cache nothing. The last call of it, because
     * nothing can be read afterwards.
     */
    public void freezeNothing() {
        transactions.setRollbackOnly();
    }

    public OperationRef operation(String code, String pointer) {
        return findOperation(code)
                .orElseThrow(() -> new Invalid(pointer, Message.of("There is no operation {operation}", code)));
    }

    /** The zone of an operation, read without freezing it: a read-only snapshot may call this. It is cached once frozen. */
    public ZoneId zone(String operation) {
        OperationRef frozen = operations.get(operation, code -> read(code, " and settled_at is not null"));
        OperationRef found = frozen == null ? read(operation, "") : frozen;
        if (found == null) {
            throw new Unknown("operation", operation);
        }
        return found.zone();
    }

    private OperationRef read(String operation, String condition) {
        String sql = "select mode, zone from operation where code = ?" + condition;
        return RoundTrip.list(
                        session,
                        sql,
                        List.of(operation),
                        row -> new OperationRef(operation, Operation.Mode.valueOf(row.text()), ZoneId.of(row.text())))
                .stream()
                .findFirst()
                .orElse(null);
    }

    public ItemRef item(String code, String pointer) {
        return findItem(code).orElseThrow(() -> new Invalid(pointer, Message.of("There is no item {item}", code)));
    }

    public PlaceRef place(String code, String pointer) {
        return places.place(code, pointer);
    }

    public Party.Key party(String operation, String code, String pointer) {
        return findParty(operation, code)
                .orElseThrow(() ->
                        new Invalid(pointer, Message.of("There is no party {party} in {operation}", code, operation)));
    }

    public Optional<OperationRef> findOperation(String code) {
        return Optional.ofNullable(operations.get(
                code,
                c -> freeze.apply(
                        "operation",
                        "mode, zone",
                        "",
                        c,
                        row -> new OperationRef(
                                c,
                                Operation.Mode.valueOf(row.get(0, String.class)),
                                ZoneId.of(row.get(1, String.class))))));
    }

    public Optional<ItemRef> findItem(String code) {
        return Optional.ofNullable(items.get(
                code,
                c -> freeze.apply(
                        "item",
                        "unit, decimals",
                        "join unit on unit.code = unit",
                        c,
                        row -> new ItemRef(
                                c,
                                row.get(0, String.class),
                                row.get(1, Number.class).intValue()))));
    }

    public Optional<PlaceRef> findPlace(String code) {
        return places.find(code);
    }

    /** Facts are computed with nothing of a party, so nothing is frozen. */
    public Optional<Party.Key> findParty(String operation, String code) {
        return Optional.ofNullable(parties.get(
                new Party.Key(operation, code),
                id -> session.createNativeQuery(
                                        "select 1 from party where operation = :operation and code = :code",
                                        Integer.class)
                                .setParameter("operation", operation)
                                .setParameter("code", code)
                                .getResultList()
                                .isEmpty()
                        ? null
                        : id));
    }
}
