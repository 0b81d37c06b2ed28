package org.aidbridge.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A content hash by value, not by spelling. It is stored with facts, so its form is independent of the code: each value
 * with its name and length, absent ones left out. Adding a field keeps earlier hashes.
 */
public final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    /** @param value hashed as text; null is left out */
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

    /** Begins a repeated part. */
    public Fingerprint part() {
        text.append("part;");
        return this;
    }

    public byte[] sha256() {
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Hash of a body for an ETag: 128 bits in hexadecimal. */
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
