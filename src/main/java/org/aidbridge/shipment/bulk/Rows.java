package org.aidbridge.shipment.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.aidbridge.http.json.JsonBodyReader;
import org.aidbridge.http.json.JsonBodyReader.BodyTooLarge;
import org.aidbridge.http.json.JsonProblems.Unreadable;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** Splits a body into rows without parsing them, one at a time, so that broken JSON only spoils its own row. */
abstract sealed class Rows {

    static final String NDJSON = "application/x-ndjson";

    private final InputStream in;
    private final byte[] buffer = new byte[65_536];
    private final ByteArrayOutputStream row = new ByteArrayOutputStream(1_024);
    private int next;
    private int end;
    private boolean isTooLarge;

    private Rows(InputStream in) {
        this.in = in;
    }

    static Rows lines(InputStream in) {
        return new Lines(in);
    }

    static Rows elements(InputStream in) {
        return new Elements(in);
    }

    /**
     * The bytes of the next row.
     *
     * @return null after the last
     * @throws Problem when it is too large (413), or the body is not made of rows (400, 422)
     */
    abstract byte[] next() throws IOException;

    /** Whether no rows can be found after this mistake. */
    abstract boolean endsWith(Problem problem);

    final int read() throws IOException {
        if (next == end) {
            end = in.read(buffer);
            next = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xff;
    }

    final void append(int b) {
        if (row.size() < JsonBodyReader.MAX_BODY) {
            row.write(b);
        } else {
            isTooLarge = true;
        }
    }

    final byte[] take() {
        byte[] taken = row.toByteArray();
        row.reset();
        if (isTooLarge) {
            isTooLarge = false;
            throw new BodyTooLarge(JsonBodyReader.MAX_BODY);
        }
        return taken;
    }

    final boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (!isBlank(b)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** NDJSON: one row per line. */
    private static final class Lines extends Rows {
        private Lines(InputStream in) {
            super(in);
        }

        @Override
        byte[] next() throws IOException {
            int b;
            do {
                for (b = read(); b != '\n' && b != -1; b = read()) {
                    append(b);
                }
                byte[] line = take();
                if (!isBlank(line)) {
                    return line;
                }
            } while (b != -1);
            return null;
        }

        @Override
        boolean endsWith(Problem problem) {
            return false;
        }
    }

    /** A JSON array: after broken JSON the next row cannot be found. */
    private static final class Elements extends Rows {
        private boolean isBegun;
        private boolean isEnded;
        private boolean isDone;

        private Elements(InputStream in) {
            super(in);
        }

        @Override
        byte[] next() throws IOException {
            boolean isFirst = !isBegun;
            if (isFirst) {
                begin();
            }
            if (isEnded) {
                finish();
                return null;
            }
            byte[] element = element();
            if (!isBlank(element)) {
                return element;
            }
            if (isFirst && isEnded) {
                return next();
            }
            throw broken(Message.of("The array lacks a row after a comma"));
        }

        private void begin() throws IOException {
            isBegun = true;
            int b = skipBlanks();
            if (b == '[') {
                return;
            }
            if (b != -1 && "{\"-0123456789tfn".indexOf(b) >= 0) {
                isEnded = true;
                isDone = true;
                throw new Invalid(
                        "", Message.of("is not an array of events; send one event per line as {type}", NDJSON));
            }
            throw broken(Message.of(b == -1 ? "The body is empty" : "The body is not JSON"));
        }

        private byte[] element() throws IOException {
            int depth = 0;
            boolean isText = false;
            boolean isEscaped = false;
            while (true) {
                int b = read();
                if (b == -1) {
                    throw broken(Message.of("The body ends within its array"));
                }
                if (isText) {
                    isText = isEscaped || b != '"';
                    isEscaped = !isEscaped && b == '\\';
                } else if (depth == 0 && (b == ',' || b == ']')) {
                    isEnded = b == ']';
                    return take();
                } else if (b == '"') {
                    isText = true;
                } else if (b == '{' || b == '[') {
                    depth++;
                } else if (b == '}' || b == ']') {
                    depth--;
                }
                append(b);
            }
        }

        private void finish() throws IOException {
            if (!isDone && skipBlanks() != -1) {
                throw broken(Message.of("The body continues after its array"));
            }
            isDone = true;
        }

        private Unreadable broken(Message how) {
            isEnded = true;
            isDone = true;
            return new Unreadable(how);
        }

        private int skipBlanks() throws IOException {
            int b = read();
            while (isBlank(b)) {
                b = read();
            }
            return b;
        }

        @Override
        boolean endsWith(Problem problem) {
            if (problem.status() == 400) {
                isEnded = true;
                isDone = true;
            }
            return isDone;
        }
    }
}
