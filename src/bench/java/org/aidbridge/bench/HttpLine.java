package org.aidbridge.bench;

import java.io.BufferedInputStream;
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
 * One keep-alive connection of HTTP/1.1, as plain as can be: the load generator shares its two cores with what it
 * measures, and a full client library would cost about as much as the server.
 */
final class HttpLine implements Closeable {

    /**
     * An answer, read to its end.
     *
     * @param next the address of the next page; null when there is none
     */
    record Answer(int status, byte[] body, String next) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * An answer of which nothing was kept.
     *
     * @param found how often what was counted is in it
     * @param firstMillis until what was waited for came
     */
    record Streamed(int status, long bytes, int found, double firstMillis, double allMillis) {}

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 120_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String headers;

    HttpLine(int port, String authorization) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_MILLIS);
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
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
     * Reads an answer that comes in chunks without keeping it.
     *
     * @param awaited whose first coming is timed
     * @param counted what is counted
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
            // Either may lie across the end of a chunk.
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
        for (String line = header(); !line.isEmpty(); line = header()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            if (lower.startsWith("link:")) {
                next = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length), next);
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
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("the answer ended early");
        }
        return read;
    }

    private String header() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
