package org.aidbridge.route.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.NoticeScope;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice as it is posted, into one operation or several at once.
 *
 * @param reference its name for people
 * @param scope without it, the routes of the notice referred to, or else all routes of the carrier
 * @param zone of its days; by default that of the operation
 * @param createRoutes whether to enter routes that do not exist yet
 */
@Schema(name = "NewNotice", example = """
                {"operation": "IND-COVID-2021", "carrier": "3U", "kind": "SUSPENSION", "scope": {"routes": ["3U:XIY-DEL"]},
                 "issuedAt": "2021-04-26", "zone": "Asia/Shanghai", "reviewOn": "2021-05-11", "reason": "EPIDEMIC",
                 "source": {"kind": "CARRIER", "quote": "suspended for 15 days, then to be reviewed"}, "createRoutes": true}
                """)
public record NoticeBody(
        @Size(max = 60) String operation,
        @Size(max = 50) List<@NotNull @Size(max = 60) String> operations,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "is a reference like 3U-2021-04-26")
        String reference,

        @NotNull @Size(max = 20) String carrier,
        @NotNull NoticeKind kind,
        NoticeScope scope,
        @Size(max = 60) String zone,
        @NotNull When issuedAt,
        When effectiveFrom,
        When effectiveTo,
        LocalDate reviewOn,
        LocalDate resumesOn,
        Boolean operated,

        @Pattern(regexp = "[A-Z0-9]{3,10}", message = "is a flight number like 3U8931")
        String flight,

        When occurredAt,
        ReasonCode reason,
        @NotNull Notice.Source source,
        UUID refersTo,
        Boolean createRoutes) {

    public NoticeBody {
        operation = NormalForm.code(operation);
        operations = operations == null
                ? null
                : operations.stream().map(NormalForm::code).toList();
        reference = NormalForm.reference(reference);
        carrier = NormalForm.code(carrier);
        flight = NormalForm.flight(flight);
    }

    private static final int LONGEST_QUOTE = 4_000;
    private static final int LONGEST_URL = 2_000;

    /** @throws Invalid (422) when there are none */
    List<String> intoOperations() {
        List<String> into = new ArrayList<>(operations == null ? List.of() : operations);
        if (operation != null) {
            into.add(operation);
        }
        List<String> distinct = into.stream().distinct().sorted().toList();
        if (distinct.isEmpty()) {
            throw new Invalid(
                    "/operation", Message.of("A notice is published into an operation, or several operations"));
        }
        return distinct;
    }

    String pointerTo(String into) {
        return into.equals(operation) ? "/operation" : "/operations/" + operations.indexOf(into);
    }

    boolean createsRoutes() {
        return Boolean.TRUE.equals(createRoutes);
    }

    /** This notice, referring to another. */
    public NoticeBody referringTo(UUID notice) {
        return new NoticeBody(
                operation,
                operations,
                reference,
                carrier,
                kind,
                scope,
                zone,
                issuedAt,
                effectiveFrom,
                effectiveTo,
                reviewOn,
                resumesOn,
                operated,
                flight,
                occurredAt,
                reason,
                source,
                notice,
                createRoutes);
    }

    /** Fields that contradict each other. */
    List<Problem.Error> mistakes() {
        List<Problem.Error> mistakes = new ArrayList<>();
        require(source.kind() != null, "/source/kind", Message.of("Say who says it"), mistakes);
        require(
                source.quote() != null && source.quote().length() <= LONGEST_QUOTE,
                "/source/quote",
                Message.of("Give the words, verbatim, of at most {most} characters", LONGEST_QUOTE),
                mistakes);
        require(
                source.url() == null
                        || source.url().length() <= LONGEST_URL && source.url().matches("https?://\\S+"),
                "/source/url",
                Message.of("is no web address"),
                mistakes);
        require(
                !kind.namesAnother() || refersTo != null,
                "/refersTo",
                Message.of("Name the notice that this one is about"),
                mistakes);
        require(
                kind.mayBeScheduled() || resumesOn == null,
                "/resumesOn",
                Message.of("Only RESUMPTION_SCHEDULED says from which day"),
                mistakes);
        require(
                !kind.mayBeScheduled() || resumesOn != null,
                "/resumesOn",
                Message.of("Say from which day; without one it is RESUMPTION_ANNOUNCED"),
                mistakes);
        require(
                reviewOn == null || kind.mayBeReviewed(),
                "/reviewOn",
                Message.of("Only a suspension, its amendment or its review says when it is to be reviewed"),
                mistakes);
        require(
                kind.statesTerms() || effectiveFrom == null && effectiveTo == null,
                "/effectiveFrom",
                Message.of("Only a suspension or its amendment holds from one time to another"),
                mistakes);
        require(
                effectiveFrom == null
                        || effectiveTo == null
                        || effectiveTo.end(ZoneOffset.UTC).isAfter(effectiveFrom.begin(ZoneOffset.UTC)),
                "/effectiveTo",
                Message.of("ends before it has begun"),
                mistakes);
        require(
                operated == null || kind.claimsOperation(),
                "/operated",
                Message.of("Only a statement or an observation says whether they fly"),
                mistakes);
        boolean observation = kind == NoticeKind.OBSERVATION;
        require(!observation || operated != null, "/operated", Message.of("Say whether the flight operated"), mistakes);
        require(
                !observation || occurredAt != null,
                "/occurredAt",
                Message.of("Say when it left, or should have"),
                mistakes);
        require(
                !observation
                        || !Boolean.TRUE.equals(operated)
                        || scope != null && scope.routes().size() == 1,
                "/scope/routes",
                Message.of("A flight that left was on one route; name it"),
                mistakes);
        require(
                observation || occurredAt == null && flight == null,
                "/occurredAt",
                Message.of("Only an observation is of a flight at a time"),
                mistakes);
        return mistakes;
    }

    private static void require(boolean holds, String pointer, Message detail, List<Problem.Error> mistakes) {
        if (!holds) {
            mistakes.add(new Problem.Error(pointer, detail));
        }
    }
}
