package org.aidbridge.security.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.RfcInstant;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Text;

/** Reads the audit, by page or as a stream of pages. */
@ApplicationScoped
public class AuditQueries {

    private static final String ROWS = """
            select id, recorded_at, user_name, address, credential, action, operation, kind, key, before, after
            from audit where %s order by recorded_at desc, id desc
            """;

    private static final int AT_ONCE = 500;

    private final Sql sql;

    AuditQueries(Sql sql) {
        this.sql = sql;
    }

    /** @param operation null for all */
    public Slice<AuditEntry> page(String operation, AuditFilter filter, PageRequest page) {
        AuditFilter.Where where = filter.where(operation);
        List<Object> values = new ArrayList<>(where.values());
        String condition = where.sql();
        if (page.after() != null) {
            condition += " and (recorded_at, id) < (?, ?)";
            String[] after = page.after().split("/", 2);
            try {
                values.add(RfcInstant.parse(after[0]));
                values.add(UUID.fromString(after[1]));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw PageRequest.badCursor();
            }
        }
        List<AuditEntry> found =
                sql.list(ROWS.formatted(condition) + " limit " + (page.limit() + 1), values, AuditQueries::audited);
        return Slice.of(found, page.limit(), a -> a.at() + "/" + a.id());
    }

    /** Page after page: no connection is held while a slow client reads. */
    StreamingOutput csv(String operation, AuditFilter filter) {
        Slice<AuditEntry> first = page(operation, filter, PageRequest.of(AT_ONCE, null));
        return out -> write(first, key -> page(operation, filter, PageRequest.of(AT_ONCE, key)), out);
    }

    private static void write(Slice<AuditEntry> first, Function<String, Slice<AuditEntry>> next, OutputStream out)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "at", "user", "address", "credential", "action", "operation", "kind", "key", "before", "after");
            for (Slice<AuditEntry> page = first; page != null; ) {
                for (AuditEntry view : page.items()) {
                    csv.writeRecord(
                            view.at().toString(),
                            Text.csv(view.user()),
                            view.address(),
                            view.credential(),
                            view.action(),
                            view.operation(),
                            view.kind(),
                            Text.csv(view.key()),
                            view.before(),
                            view.after());
                }
                page = page.next() == null ? null : next.apply(page.next());
            }
        }
    }

    private static AuditEntry audited(Row row) {
        return new AuditEntry(
                row.uuid(),
                row.instant(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
    }
}
