package org.aidbridge.shipment.recording;

import java.util.Comparator;
import java.util.List;
import org.aidbridge.shared.Fingerprint;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;

/**
 * Decides whether two events with one reference have the same content. Lines count by number, in any order; zero equals
 * absent; our name of a type equals its first IATA code. New fields go to the end, so that older hashes stay valid.
 */
final class ContentHash {

    private ContentHash() {}

    /** @param parts by line number */
    static byte[] of(EventRequest request, List<Fact.Part> parts) {
        Fingerprint content = new Fingerprint()
                .say("type", request.eventType())
                .say("iata", iata(request.type().named()))
                .say("occurred", request.occurredAt())
                .say("place", request.place())
                .say("flight", request.flightNumber())
                .say("to", request.to());
        if (request.eventType() == EventType.OPENING) {
            openings(request.lines(), content);
        } else {
            parts.stream().sorted(Comparator.comparing(Fact.Part::line)).forEach(part -> content.part()
                    .say("line", part.line())
                    .say("quantity", positive(part.quantity()))
                    .say("damaged", positive(part.damaged()))
                    .say("missing", positive(part.missing()))
                    .say("surplus", positive(part.surplus())));
        }
        return content.say("classifier", request.classifier())
                .say("source.party", request.source().party())
                .say("source.reference", request.source().reference())
                .say("retracts", request.retracts())
                .say("override", request.override())
                .say("note", request.note())
                .sha256();
    }

    /** An opening has no line numbers yet. */
    private static void openings(List<EventRequest.Part> parts, Fingerprint content) {
        parts.stream()
                .sorted(Comparator.comparing(EventRequest.Part::item)
                        .thenComparing(part -> String.valueOf(part.stage()))
                        .thenComparing(part -> String.valueOf(part.lot()))
                        .thenComparing(part -> String.valueOf(part.expiresOn()))
                        .thenComparing(part -> String.valueOf(part.quantity())))
                .forEach(part -> content.part()
                        .say("item", part.item())
                        .say("unit", part.unit())
                        .say("quantity", part.quantity())
                        .say("stage", part.stage())
                        .say("lot", part.lot())
                        .say("expiresOn", part.expiresOn()));
    }

    /** Null for the first code of a type, except for notes, whose codes are messages of their own. */
    private static String iata(EventType.Named type) {
        boolean isFirst = type.code() != null && type.type().codes().indexOf(type.code()) == 0;
        return isFirst && type.type() != EventType.NOTE ? null : type.code();
    }

    private static Quantity positive(Quantity quantity) {
        return quantity == null || quantity.isZero() ? null : quantity;
    }
}
