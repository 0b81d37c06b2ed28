package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.When;

/** Notices about one route as a test says them: {@code Said.by(CARRIER, REVIEW).at("2021-04-26T15:30:00Z").done()}. */
final class Said {

    static final ZoneId CHENGDU = ZoneId.of("Asia/Shanghai");
    static final RouteRef ROUTE = new RouteRef("3U:XIY-DEL", "3U", "XIY", "CN", CHENGDU, "DEL", "IN", null);
    static final RouteRef OTHER = new RouteRef("3U:CTU-MAA", "3U", "CTU", "CN", CHENGDU, "MAA", "IN", null);

    private final NoticeKind kind;
    private final SourceKind source;
    private NoticeScope scope;
    private String issued = "2021-04-26";
    private String recorded;
    private String effectiveFrom;
    private String effectiveTo;
    private String reviewOn;
    private String resumesOn;
    private Boolean operated;
    private String occurred;
    private String flight;
    private UUID refersTo;
    private String party;
    private ZoneId zone = CHENGDU;

    private Said(SourceKind source, NoticeKind kind) {
        this.source = source;
        this.kind = kind;
    }

    static Said by(SourceKind source, NoticeKind kind) {
        return new Said(source, kind);
    }

    Said about(String... routes) {
        scope = new NoticeScope(List.of(routes), null, null);
        return this;
    }

    Said at(String when) {
        issued = when;
        return this;
    }

    Said recorded(String instant) {
        recorded = instant;
        return this;
    }

    Said from(String when) {
        effectiveFrom = when;
        return this;
    }

    Said until(String when) {
        effectiveTo = when;
        return this;
    }

    Said review(String day) {
        reviewOn = day;
        return this;
    }

    Said resumes(String day) {
        resumesOn = day;
        return this;
    }

    Said operated(Boolean flies) {
        operated = flies;
        return this;
    }

    Said occurred(String when) {
        occurred = when;
        return this;
    }

    Said flight(String number) {
        flight = number;
        return this;
    }

    Said of(Notice other) {
        refersTo = other.id();
        return this;
    }

    Said party(String code) {
        party = code;
        return this;
    }

    Said in(String zone) {
        this.zone = ZoneId.of(zone);
        return this;
    }

    Notice done() {
        When when = When.of(issued);
        return new Notice(
                UUID.randomUUID(),
                "OP",
                null,
                "3U",
                kind,
                scope,
                zone,
                when,
                effectiveFrom == null ? null : When.of(effectiveFrom),
                effectiveTo == null ? null : When.of(effectiveTo),
                reviewOn == null ? null : LocalDate.parse(reviewOn),
                resumesOn == null ? null : LocalDate.parse(resumesOn),
                operated,
                flight,
                occurred == null ? null : When.of(occurred),
                null,
                new Notice.Source(party, source, null, "words"),
                refersTo,
                recorded == null ? when.begin(zone) : Instant.parse(recorded),
                "test");
    }
}
