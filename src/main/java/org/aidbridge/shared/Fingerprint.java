package org.aidbridge.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two posts the same content: the values, not how they were written. It is kept with a fact for good, so its form
 * does not depend on how the code happens to look: each value stands with its name and its length, and what is not given
 * does not stand at all. A field that is added later leaves the fingerprint of all that came before as it was.
 */
public final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    /** @param value its text is what counts; null is left out */
    public Fingerprint say(String name, Object value) {
        if (value != null) {
            String said = value.toString();
            text.append(name)
                    .append(':')
                    .append(said.length())
                    .append(':')
                    .append(said)
                    .append(';');
        }
        return this;
    }

    /** Begins a part of which there may be several. */
    public Fingerprint part() {
        text.append("part;");
        return this;
    }

    /** The SHA-256 of all that was said. */
    public byte[] sha256() {
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells bodies apart in an ETag: the first 128 bits of the SHA-256, in hexadecimal digits. */
    public static String of(byte[] body) {
        return HexFormat.of().formatHex(sha256(body), 0, 16);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
