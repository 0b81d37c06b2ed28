package org.aidbridge.bench;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A minimal keep-alive HTTP/1.1 connection: the load generator shares its two cores with the server, and a full client
 * library would cost about as much as the server.
 */
final class HttpLine implements Closeable {

    /**
     * An answer, fully read.
     *
     * @param next the address of the next page, or null
     * @param saysWhen whether it has Retry-After
     */
    record Answer(int status, byte[] body, String next, boolean saysWhen) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * An answer that was not kept.
     *
     * @param found occurrences of the counted text
     * @param firstMillis time until the awaited text
     */
    record Streamed(int status, long bytes, int found, double firstMillis, double allMillis) {}

    private static final int CONNECT_MILLIS = 2_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String headers;
    /** Received and not read yet: from {@code at}, before {@code end}. */
    private byte[] come = new byte[1 << 14];

    private int at;
    private int end;

    HttpLine(int port, String authorization) throws IOException {
        socket.setTcpNoDelay(true);
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        in = socket.getInputStream();
        headers = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (authorization == null ? "" : "Authorization: " + authorization + "\r\n");
    }

    Answer get(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    Answer post(String path, String type, byte[] body) throws IOException {
        String head =
                "POST " + path + headers + "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        socket.getOutputStream().write(all);
        return answer();
    }

    /**
     * Reads a chunked answer without keeping it.
     *
     * @param awaited the text whose first occurrence is timed
     * @param counted the text that is counted
     */
    Streamed stream(String path, String awaited, String counted) throws IOException {
        long begin = System.nanoTime();
        socket.getOutputStream().write(("GET " + path + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(header().substring(9, 12));
        for (String line = header(); !line.isEmpty(); line = header()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                throw new IOException(status + ": not in chunks");
            }
        }
        long bytes = 0;
        int found = 0;
        double first = -1;
        String left = "";
        for (int size = chunk(); size > 0; size = chunk()) {
            bytes += size;
            String text = left + new String(exactly(size), StandardCharsets.ISO_8859_1);
            header();
            if (first < 0 && text.contains(awaited)) {
                first = (System.nanoTime() - begin) / 1e6;
            }
            int at = 0;
            for (int next = text.indexOf(counted); next >= 0; next = text.indexOf(counted, at)) {
                found++;
                at = next + counted.length();
            }
            // Either may cross the end of a chunk.
            left = text.substring(Math.max(at, text.length() - Math.max(awaited.length(), counted.length()) + 1));
        }
        header();
        return new Streamed(status, bytes, found, first, (System.nanoTime() - begin) / 1e6);
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(header().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        String next = null;
        boolean saysWhen = false;
        for (int size = line(); size > 0; size = line()) {
            // Only four headers matter; the others are not decoded.
            switch (come[at - size - 2] | 0x20) {
                case 'c', 't', 'l', 'r' -> {
                    String line = new String(come, at - size - 2, size, StandardCharsets.ISO_8859_1);
                    String lower = line.toLowerCase(Locale.ROOT);
                    if (lower.startsWith("content-length:")) {
                        length = Integer.parseInt(lower.substring(15).strip());
                    }
                    saysWhen |= lower.startsWith("retry-after:");
                    chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
                    if (lower.startsWith("link:")) {
                        next = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    }
                }
                default -> {}
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length), next, saysWhen);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(exactly(size));
            header();
        }
        header();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(header().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] read = new byte[length];
        int had = Math.min(length, end - at);
        System.arraycopy(come, at, read, 0, had);
        at += had;
        if (in.readNBytes(read, had, length - had) < length - had) {
            throw new EOFException("the answer ended early");
        }
        return read;
    }

    private String header() throws IOException {
        int size = line();
        return new String(come, at - size - 2, size, StandardCharsets.ISO_8859_1);
    }

    /**
     * Skips a line that is completely in {@code come}.
     *
     * @return its length without CRLF
     */
    private int line() throws IOException {
        int from = at;
        while (true) {
            while (from < end) {
                if (come[from++] == '\n') {
                    int size = from - at - 2;
                    at = from;
                    return size;
                }
            }
            int had = end - at;
            byte[] into = had == come.length ? new byte[2 * had] : come;
            System.arraycopy(come, at, into, 0, had);
            come = into;
            from -= at;
            at = 0;
            int more = in.read(come, had, come.length - had);
            if (more < 0) {
                throw new EOFException("the connection was closed");
            }
            end = had + more;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
