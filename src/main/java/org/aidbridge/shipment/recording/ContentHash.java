package org.aidbridge.shipment.recording;

import java.util.Comparator;
import java.util.List;
import org.aidbridge.shared.Fingerprint;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;

/**
 * What makes two posts of one reference the same content: what they mean, however it is written. Lines count by their numbers and in
 * no order, nothing damaged is said or left out alike, and our name for a type is its first IATA code. A field that is added goes
 * to the end and leaves older hashes.
 */
final class ContentHash {

    private ContentHash() {}

    /**
     * The SHA-256 of a report's content.
     *
     * @param parts what it concerns, by the numbers of the lines that are meant
     */
    static byte[] of(EventRequest report, List<Fact.Part> parts) {
        Fingerprint content = new Fingerprint()
                .say("type", report.type().type())
                .say("iata", iata(report.type()))
                .say("occurred", report.occurred())
                .say("place", report.place())
                .say("flight", report.flight())
                .say("to", report.to());
        if (report.type().type() == EventType.OPENING) {
            openings(report.parts(), content);
        } else {
            parts.stream().sorted(Comparator.comparing(Fact.Part::line)).forEach(part -> content.part()
                    .say("line", part.line())
                    .say("quantity", some(part.quantity()))
                    .say("damaged", some(part.damaged()))
                    .say("missing", some(part.missing()))
                    .say("surplus", some(part.surplus())));
        }
        return content.say("classifier", report.classifier())
                .say("source.party", report.source().party())
                .say("source.reference", report.source().reference())
                .say("retracts", report.retracts())
                .say("override", report.override())
                .say("note", report.note())
                .sha256();
    }

    /** What opens lines has no numbers of lines yet. */
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

    /** Null where it says no more than the type: what is noted, and each further code of a type, is a message of its own. */
    private static String iata(EventType.Named type) {
        boolean isFirst = type.code() != null && type.type().codes().indexOf(type.code()) == 0;
        return isFirst && type.type() != EventType.NOTE ? null : type.code();
    }

    /** Nothing of it and none of it are the same; a quantity of none is only told beside what was found otherwise. */
    private static Quantity some(Quantity quantity) {
        return quantity == null || quantity.isZero() ? null : quantity;
    }
}
