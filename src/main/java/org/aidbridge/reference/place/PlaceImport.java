package org.aidbridge.reference.place;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aidbridge.http.json.JsonBodyReader.BodyTooLarge;
import org.aidbridge.http.json.JsonProblems.Unreadable;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/**
 * Imports places from a public list. The file is stored and parsed to its end first, so that a malformed one changes
 * nothing and a slow one holds no lock, then imported in batches. Invalid rows are skipped with a reason. Importing a
 * file again changes nothing.
 */
@ApplicationScoped
public class PlaceImport {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LONGEST_FIELD = 65_536;
    private static final int BATCH = 500;

    private final Places places;

    PlaceImport(Places places) {
        this.places = places;
    }

    /**
     * @param layout {@code ourairports} or {@code unlocode}
     * @throws Unreadable (400) when it is not CSV in that charset
     * @throws Invalid (422) when it is CSV of another layout, or contains U+0000
     */
    public ImportOutcome run(InputStream body, String layout, Charset charset, String by) throws IOException {
        PlaceLayout columns = PlaceLayout.of(layout);
        Path file = Files.createTempFile("aidbridge-places-", ".csv");
        try {
            store(body, file);
            read(file, columns, charset, rows -> {});
            ImportOutcome.Tally tally = new ImportOutcome.Tally();
            Set<String> seen = new HashSet<>();
            read(file, columns, charset, rows -> places.importRows(rows, seen, tally, by));
            return tally.outcome();
        } finally {
            Files.delete(file);
        }
    }

    private static void store(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[65_536];
            long total = 0;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                total += n;
                if (total > MOST_BYTES) {
                    throw new BodyTooLarge(MOST_BYTES);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private interface Batches {
        void next(List<PlaceLayout.Row> rows);
    }

    private static void read(Path file, PlaceLayout layout, Charset charset, Batches batches) throws IOException {
        try (Reader text = text(file, charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_FIELD)
                        .ofCsvRecord(text)) {
            PlaceColumns columns = null;
            List<PlaceLayout.Row> batch = new ArrayList<>(BATCH);
            long number = 0;
            for (CsvRecord row : csv) {
                number++;
                refuseNul(number, row);
                if (columns == null) {
                    columns = layout.of(row);
                    if (columns.hasHeader()) {
                        continue;
                    }
                }
                batch.add(
                        row.getFieldCount() > columns.count()
                                ? PlaceLayout.Row.skipped(
                                        number, null, Message.of("has more fields than there are columns"))
                                : layout.read(number, columns, row));
                if (batch.size() == BATCH) {
                    batches.next(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
            if (columns == null) {
                throw new Invalid("row:1", Message.of("is missing: the file is empty"));
            }
            batches.next(batch);
        } catch (CsvParseException e) {
            throw new Unreadable(Message.of("The body is no CSV that can be read: {reason}", e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new Unreadable(Message.of("The body is not text in {charset}", charset));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Unreadable(Message.of("The body is not text in {charset}", charset));
            }
            throw e;
        }
    }

    private static Reader text(Path file, Charset charset) throws IOException {
        // An explicit decoder reports malformed bytes; the convenience constructors replace them.
        PushbackReader text =
                new PushbackReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()));
        int first = text.read();
        if (first >= 0 && first != '\uFEFF') {
            text.unread(first);
        }
        return text;
    }

    private static void refuseNul(long number, CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (row.getField(i).indexOf('\0') >= 0) {
                throw new Invalid("row:" + number, Message.of("contains the character U+0000"));
            }
        }
    }
}
