package org.aidbridge.reference.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
class ReferenceProblems implements ConstraintProblems {

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
                                Message.of("Facts were recorded in this operation: its zone no longer changes"))),
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
                                Message.of("Quantities were recorded of this item: its unit no longer changes"))),
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
