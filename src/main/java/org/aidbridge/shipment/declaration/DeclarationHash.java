package org.aidbridge.shipment.declaration;

import java.math.BigDecimal;
import org.aidbridge.shared.Fingerprint;
import org.aidbridge.shipment.plan.Plan;

/**
 * What makes two declarations of one reference the same. Lines count in their order, because events name them by number; special
 * handling codes and the lines of a leg in none.
 */
final class DeclarationHash {

    private DeclarationHash() {}

    /** The SHA-256 of what is declared and planned. */
    static byte[] of(Declaration declaration) {
        Plan plan = declaration.plan();
        Fingerprint content = new Fingerprint()
                .say("reference", declaration.reference())
                .say("declared", declaration.declaredAt())
                .say("donor", declaration.donor())
                .say("consignee", declaration.consignee())
                .say("origin", declaration.origin())
                .say("destination", declaration.destination())
                .say("waybill", plan.waybill())
                .say("recipient", plan.recipient())
                .say("priority", plan.priority())
                .say("requiredBy", plan.requiredBy());
        for (Declaration.Line line : declaration.lines()) {
            content.part()
                    .say("item", line.item())
                    .say("quantity", line.quantity())
                    .say("unit", line.unit())
                    .say("grossKg", plain(line.grossKg()))
                    .say("volumeM3", plain(line.volumeM3()))
                    .say("pieces", line.pieces())
                    .say("lot", line.lot())
                    .say("expiresOn", line.expiresOn())
                    .say(
                            "handling",
                            line.handling().stream().distinct().sorted().toList())
                    .say("recipient", line.recipient());
        }
        for (Plan.Leg leg : plan.legs()) {
            content.part()
                    .say("carrier", leg.carrier())
                    .say("flight", leg.flight())
                    .say("from", leg.origin())
                    .say("to", leg.destination())
                    .say("departs", leg.departsAt())
                    .say("arrives", leg.arrivesAt())
                    .say(
                            "lines",
                            leg.lines() == null
                                    ? null
                                    : leg.lines().stream().distinct().sorted().toList());
        }
        return content.sha256();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
