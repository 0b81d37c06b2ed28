package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.http.PageRequest;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.hibernate.Session;

/** All notices; append-only. */
@ApplicationScoped
class Notices {

    private static final String OF_CARRIERS =
            "where operation = ? and carrier = any(cast(? as text[])) and recorded_at <= cast(? as timestamptz)";

    /**
     * The number of notices of a carrier and the last recording. Notices never change, so an extent identifies them.
     */
    record Extent(String carrier, long count, Instant last) {
        /** @param notices at least one, all of one carrier */
        static Extent of(String carrier, List<Notice> notices) {
            return new Extent(
                    carrier,
                    notices.size(),
                    notices.stream()
                            .map(Notice::recordedAt)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
        }
    }

    private final Session session;

    Notices(Session session) {
        this.session = session;
    }

    void write(List<Notice> notices, byte[] contentHash) {
        RoundTrip trip = new RoundTrip();
        NoticeRows.WRITE.write(
                trip, notices.stream().map(n -> NoticeRows.row(n, contentHash)).toList());
        trip.send(session);
    }

    /** Available after the round trip. */
    Supplier<List<Notice>> of(String operation, Collection<String> carriers, Instant knownAt, RoundTrip trip) {
        return trip.query(
                NoticeRows.SELECT + OF_CARRIERS,
                List.of(operation, carriers.toArray(String[]::new), knownAt),
                NoticeRows::notice);
    }

    Supplier<List<Extent>> extents(String operation, Collection<String> carriers, Instant knownAt, RoundTrip trip) {
        return trip.query(
                "select carrier, count(*), max(recorded_at) from notice " + OF_CARRIERS + " group by carrier",
                List.of(operation, carriers.toArray(String[]::new), knownAt),
                row -> new Extent(row.text(), row.number(), row.instant()));
    }

    boolean isAnythingSaid(String operation, String carrier) {
        return RoundTrip.list(
                        session,
                        "select exists (select from notice where operation = ? and carrier = ?)",
                        List.of(operation, carrier),
                        Row::flag)
                .get(0);
    }

    List<String> carriers(String operation) {
        return RoundTrip.list(
                session, "select distinct carrier from notice where operation = ?", List.of(operation), Row::text);
    }

    /** All known notices, in the order of issue. */
    List<Notice> of(String operation, Instant knownAt) {
        return ask(
                NoticeRows.SELECT
                        + "where operation = ? and recorded_at <= cast(? as timestamptz) order by issued_at, id",
                operation,
                knownAt);
    }

    Optional<Notice> find(String operation, UUID id) {
        return ask(NoticeRows.SELECT + "where operation = ? and id = ?", operation, id).stream()
                .findFirst();
    }

    Optional<Notice> named(String operation, String reference) {
        return ask(NoticeRows.SELECT + "where operation = ? and reference = ?", operation, reference).stream()
                .findFirst();
    }

    Optional<Notice> saying(String operation, byte[] contentHash) {
        return ask(
                        NoticeRows.SELECT + "where operation = ? and content_hash = decode(?, 'hex')",
                        operation,
                        HexFormat.of().formatHex(contentHash))
                .stream()
                .findFirst();
    }

    /** The newest entry first. */
    Slice<Notice> page(String operation, String carrier, NoticeKind kind, AsOf asOf, PageRequest page) {
        List<Object> values = new ArrayList<>(List.of(operation, asOf.knownAt(), asOf.validAt()));
        String where =
                "where operation = ? and recorded_at <= cast(? as timestamptz) and issued_at <= cast(? as timestamptz)";
        if (carrier != null) {
            where += " and carrier = ?";
            values.add(carrier);
        }
        if (kind != null) {
            where += " and kind = ?";
            values.add(kind.name());
        }
        if (page.after() != null) {
            where += " and id < ?";
            values.add(cursor(page.after()));
        }
        List<Notice> fetched =
                ask(NoticeRows.SELECT + where + " order by id desc limit " + (page.limit() + 1), values.toArray());
        return Slice.of(fetched, page.limit(), n -> n.id().toString());
    }

    /** Known notices before a point of the timeline, the latest first. */
    List<Notice> before(String operation, String carrier, Instant knownAt, Timeline.Point point, int most) {
        return ask(
                NoticeRows.SELECT + """
                        where operation = ? and carrier = ? and recorded_at <= cast(? as timestamptz)
                          and issued_at <= cast(? as timestamptz)
                          and (issued_at, 0, cast(id as text) collate "C")
                            < (cast(? as timestamptz), cast(? as int), cast(? as text) collate "C")
                        order by issued_at desc, cast(id as text) collate "C" desc limit ?
                        """,
                operation,
                carrier,
                knownAt,
                point.at(),
                point.at(),
                point.rank(),
                point.key(),
                most);
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }

    private List<Notice> ask(String sql, Object... values) {
        RoundTrip trip = new RoundTrip();
        var rows = trip.query(sql, Arrays.asList(values), NoticeRows::notice);
        trip.send(session);
        return rows.get();
    }
}
