package org.aidbridge.reference.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Time;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
public class Operations extends RevisedEntries<Operation, String, Operation.Facts> implements ConstraintProblems {

    Operations() {
        super(Operation.class, "operation");
    }

    /** @throws Invalid (422) for a REPLAY outside the replay clock, on which the sample is loaded */
    @Override
    @Transactional
    public Added<Operation> addOnce(Operation operation, String by) {
        if (operation.facts().mode() == Operation.Mode.REPLAY && !Time.isReplaying()) {
            throw new Invalid(
                    "/mode", Message.of("A REPLAY is only loaded on the replay clock; new operations are LIVE"));
        }
        return super.addOnce(operation, by);
    }

    /**
     * Requires that the operation existed at that time: before, it was unknown, which does not mean that nothing
     * happened.
     *
     * @param pointer to the time in the request
     * @throws Invalid (422) when it did not exist
     */
    @Transactional
    public void requireOpenedBy(String code, Instant knownAt, String pointer) {
        Instant opened = (Instant) getEntityManager()
                .createNativeQuery("select min(recorded_at) from operation_revision where code = :code", Instant.class)
                .setParameter("code", code)
                .getSingleResult();
        if (opened != null && knownAt.isBefore(opened)) {
            throw new Invalid(
                    pointer,
                    Message.of(
                            "{operation} was opened here at {opened}: nothing was known of it at {time}",
                            code,
                            opened,
                            knownAt));
        }
    }

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.ofEntries(
                Map.entry(
                        "operation_pkey",
                        key -> new Conflict("/code", Message.of("There is already an operation {code}", key))),
                Map.entry(
                        "operation_mode_zone_settled_check",
                        key -> new Conflict(
                                "/zone",
                                Message.of("Facts were recorded in this operation, so its zone can no longer change"))),
                Map.entry(
                        "item_pkey", key -> new Conflict("/code", Message.of("There is already an item {code}", key))),
                Map.entry(
                        "item_category_pkey",
                        key -> new Conflict("/code", Message.of("There is already a category {code}", key))),
                Map.entry(
                        "item_category_fkey",
                        key -> new Invalid("/category", Message.of("There is no category {category}", key))),
                Map.entry("item_unit_fkey", key -> new Invalid("/unit", Message.of("There is no unit {unit}", key))),
                Map.entry(
                        "item_unit_settled_check",
                        key -> new Conflict(
                                "/unit",
                                Message.of("Quantities of this item were recorded, so its unit can no longer change"))),
                Map.entry(
                        "party_pkey",
                        key -> new Conflict(
                                "/code", Message.of("There is already a party with that code: {code}", key))),
                Map.entry("party_operation_fkey", key -> new Unknown("operation", key)),
                Map.entry(
                        "party_place_fkey",
                        key -> new Invalid("/place", Message.of("There is no place {place}", key))));
    }
}
