package org.aidbridge.event;

import org.aidbridge.shared.Fingerprint;

/** What makes two posts of one reference the same content. A field that is added goes to the end and leaves older hashes. */
final class ContentHash {

    private ContentHash() {}

    /** The SHA-256 of a report's content. */
    static byte[] of(Report report) {
        Fingerprint content = new Fingerprint()
                .say("type", report.type().type())
                .say("iata", report.type().code())
                .say("occurred", report.occurred())
                .say("place", report.place())
                .say("flight", report.flight())
                .say("to", report.to());
        for (Report.Part part : report.parts()) {
            content.part()
                    .say("line", part.line())
                    .say("item", part.item())
                    .say("unit", part.unit())
                    .say("quantity", part.quantity())
                    .say("damaged", part.damaged())
                    .say("missing", part.missing())
                    .say("surplus", part.surplus())
                    .say("stage", part.stage())
                    .say("lot", part.lot())
                    .say("expiresOn", part.expiresOn());
        }
        return content.say("classifier", report.classifier())
                .say("source.party", report.source().party())
                .say("source.reference", report.source().reference())
                .say("retracts", report.retracts())
                .say("override", report.override())
                .say("note", report.note())
                .sha256();
    }
}
