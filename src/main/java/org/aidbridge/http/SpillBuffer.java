package org.aidbridge.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A buffer that is written once and then read; large content spills to a file. The file is unlinked while open, so
 * nothing is left behind when the process ends.
 */
public final class SpillBuffer extends OutputStream {

    private static final int IN_MEMORY = 262_144;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private byte[] few;
    private FileChannel file;
    private long size;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (file == null && size + length > IN_MEMORY) {
            file = unnamed();
            append(memory.toByteArray(), 0, memory.size());
            memory = null;
        }
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            append(bytes, offset, length);
        }
        size += length;
    }

    private static FileChannel unnamed() throws IOException {
        Path path = Files.createTempFile("aidbridge-", ".spool");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void append(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    public long size() {
        return size;
    }

    /** Reads everything, after writing and only once. */
    public InputStream read() throws IOException {
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        file.position(0);
        return Channels.newInputStream(file);
    }

    /** Random access. */
    public byte[] read(long offset, int length) {
        byte[] bytes = new byte[length];
        if (file == null) {
            few = few == null ? memory.toByteArray() : few;
            System.arraycopy(few, (int) offset, bytes, 0, length);
            return bytes;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                if (file.read(buffer, offset + buffer.position()) < 0) {
                    throw new IOException("the spool ends before " + (offset + length));
                }
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
