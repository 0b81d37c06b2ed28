package org.aidbridge.shipment.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shipment in a list.
 *
 * @param requiredBy an instant, or a day at whose end it is due: {@code due}
 * @param declaredAt null when unknown, or where only the day is known: {@code declaredOn}
 * @param eta an instant or a day; {@code etaDue} is the instant, or the end of the day
 * @param etaBasis ACTUAL once everything has arrived
 */
@Schema(name = "ShipmentSummary")
public record SummaryView(
        String operation,
        String reference,
        String donor,
        String consignee,
        String recipient,
        String origin,
        String destination,
        String priority,
        When requiredBy,
        @JsonIgnore Instant due,
        String waybill,
        String status,
        boolean partial,
        List<String> stages,
        List<String> flags,
        When eta,
        @JsonIgnore Instant etaDue,
        Eta.Basis etaBasis,
        List<String> items,
        List<String> carriers,
        Instant declaredAt,
        LocalDate declaredOn,
        Instant recordedAt,
        AsOf asOf) {

    static SummaryView of(ShipmentState shipment, Set<Flag> flags) {
        ShipmentState.Header header = shipment.header();
        return new SummaryView(
                header.operation(),
                header.reference(),
                header.donor(),
                header.consignee(),
                shipment.revision().recipient(),
                header.origin(),
                header.destination(),
                shipment.revision().priority(),
                shipment.revision().required(),
                shipment.revision().requiredBy(),
                shipment.revision().waybill(),
                shipment.position().status().orElse(Stage.PLANNED).name(),
                shipment.position().stages().size() > 1,
                shipment.position().stages().stream().map(Enum::name).toList(),
                flags.stream().map(Enum::name).toList(),
                shipment.eta() == null ? null : shipment.eta().said(),
                shipment.eta() == null ? null : shipment.eta().due(),
                shipment.eta() == null ? null : shipment.eta().basis(),
                distinct(shipment.lines().stream()
                        .map(ShipmentState.DeclaredLine::item)
                        .toList()),
                distinct(shipment.legs().stream().map(Plan.Leg::carrier).toList()),
                When.at(header.declared()),
                When.on(header.declared()),
                header.recordedAt(),
                shipment.asOf());
    }

    private static List<String> distinct(List<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}
