package org.aidbridge.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What makes two posts of one reference the same content: the values, not how they were written. It is kept with every event
 * for good, so its form must not depend on how the code happens to look: each value stands with its name and its length, and
 * what is not given does not stand at all. A field that is added later leaves the hash of all that came before as it was.
 */
final class ContentHash {

    private final StringBuilder text = new StringBuilder();

    private ContentHash(Report report) {
        say("type", report.type().type());
        say("iata", report.type().code());
        say("occurred", report.occurred());
        say("place", report.place());
        say("flight", report.flight());
        say("to", report.to());
        for (Report.Part part : report.parts()) {
            text.append("part;");
            say("line", part.line());
            say("item", part.item());
            say("unit", part.unit());
            say("quantity", part.quantity());
            say("damaged", part.damaged());
            say("missing", part.missing());
            say("surplus", part.surplus());
        }
        say("classifier", report.classifier());
        say("source.party", report.source().party());
        say("source.reference", report.source().reference());
        say("retracts", report.retracts());
        say("override", report.override());
        say("note", report.note());
    }

    private void say(String name, Object value) {
        if (value != null) {
            String said = value.toString();
            text.append(name)
                    .append(':')
                    .append(said.length())
                    .append(':')
                    .append(said)
                    .append(';');
        }
    }

    /** The SHA-256 of a report's content. */
    static byte[] of(Report report) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(new ContentHash(report).text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
