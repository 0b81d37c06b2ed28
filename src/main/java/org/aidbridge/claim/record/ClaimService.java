package org.aidbridge.claim.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.http.ETags;
import org.aidbridge.reference.carrier.CarrierLookup;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.CodeLookup.ItemRef;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Unknown;

/** Records and maps claims, and previews both. */
@ApplicationScoped
public class ClaimService {

    /** Tolerated lead of other clocks. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** @param isNew false when the same claim was recorded before */
    public record Stated(Claim claim, boolean isNew) {}

    private final Claims claims;
    private final CodeLookup codes;
    private final CarrierLookup carriers;
    private final Items items;
    private final Journal journal;
    private final Clock clock;

    ClaimService(Claims claims, CodeLookup codes, CarrierLookup carriers, Items items, Journal journal, Clock clock) {
        this.claims = claims;
        this.codes = codes;
        this.carriers = carriers;
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records a claim.
     *
     * @throws Invalid (422) for inconsistent fields, unknown codes or a time in the future
     * @throws Conflict (409) when another claim has this reference
     */
    @Transactional
    public Stated state(ClaimBody body, String by) {
        body.check();
        OperationRef operation = codes.operation(body.operation(), "/operation");
        Claim draft = draft(body, operation, clock.instant(), by);
        Optional<Claim> known = claims.sameAs(draft);
        if (known.isPresent()) {
            return new Stated(known.get(), false);
        }
        refersRightly(body);
        Instant recordedAt = journal.enter(operation.code(), operation.mode() == Operation.Mode.REPLAY);
        Claim claim = draft.recorded(Ids.next(), recordedAt);
        claims.write(claim);
        return new Stated(claim, true);
    }

    /**
     * Preview of a claim: validates it like {@link #state}, writes nothing.
     *
     * @throws Invalid (422) as for recording
     */
    @Transactional
    public Claim draft(ClaimBody body, String by) {
        body.check();
        refersRightly(body);
        Claim draft = draft(body, codes.operation(body.operation(), "/operation"), clock.instant(), by);
        codes.freezeNothing();
        return draft;
    }

    /**
     * Maps a claim to other items.
     *
     * @param ifMatch version of the mapping that the caller has seen
     * @throws Unknown (404) when the operation has no such claim
     * @throws Conflict (409) for a retraction, which states no figure
     * @throws Invalid (422) for an unknown item, or one with another unit
     */
    @Transactional
    public Claim remap(String operation, UUID id, String ifMatch, MappingBody body, String by) {
        OperationRef its = codes.operation(operation, "?operation");
        Claim claim = mappable(operation, id, body);
        ETags.require(ifMatch, claim.mapping());
        Claim remapped = claim.meaning(new HashSet<>(body.items()), body.note());
        if (remapped.items().equals(claim.items()) && body.note().equals(claim.mappingNote())) {
            return claim;
        }
        Instant recordedAt = journal.enter(operation, its.mode() == Operation.Mode.REPLAY);
        claims.remap(remapped, recordedAt, by);
        return remapped;
    }

    /** Preview of {@link #remap}: validates it, writes nothing. */
    @Transactional
    public Claim meaning(String operation, UUID id, MappingBody body) {
        Claim claim = mappable(operation, id, body);
        codes.freezeNothing();
        return claim.meaning(new HashSet<>(body.items()), body.note());
    }

    private Claim mappable(String operation, UUID id, MappingBody body) {
        Claim claim = claims.find(operation, id, Claims.EVER).orElseThrow(() -> new Unknown("claim", id.toString()));
        if (!claim.kind().isFigure()) {
            throw new Conflict(Message.of("A {kind} states no figure: there is nothing to map", claim.kind()));
        }
        for (int i = 0; i < body.items().size(); i++) {
            item(body.items().get(i), claim.unit(), "/items/" + i);
        }
        return claim;
    }

    private Claim draft(ClaimBody body, OperationRef operation, Instant now, String by) {
        if (body.statedAt().begin(operation.zone()).isAfter(now.plus(SKEW))) {
            throw new Invalid("/statedAt", Message.of("This is in the future"));
        }
        if (body.source().party() != null) {
            codes.party(operation.code(), body.source().party(), "/source/party");
        }
        scopeExists(operation.code(), body.scope());
        for (int i = 0; i < body.items().size(); i++) {
            item(body.items().get(i), body.unit(), "/items/" + i);
        }
        int decimals = body.unit() == null ? 0 : decimals(body);
        Claim target = body.refersTo() == null ? null : target(body);
        return new Claim(
                null,
                operation.code(),
                body.reference(),
                body.kind(),
                body.text(),
                body.bound(),
                body.amount(),
                body.precision(),
                body.unit(),
                decimals,
                new HashSet<>(body.items()),
                1,
                body.mappingNote(),
                body.stage(),
                body.scope(),
                body.periodFrom(),
                body.periodTo(),
                body.basis(),
                body.statedAt(),
                operation.zone(),
                body.source(),
                body.parts(),
                body.refersTo(),
                target == null || !body.kind().isFigure() ? null : recorded(target),
                null,
                null,
                now,
                by);
    }

    /** Units are never converted: tonnes cannot be mapped to pieces. */
    private void item(String code, String unit, String pointer) {
        ItemRef item = codes.item(code, pointer);
        if (!item.unit().equals(unit)) {
            throw new Invalid(
                    pointer,
                    Message.of(
                            "{item} is counted in {unit}: a figure in {other} cannot mean it",
                            code,
                            item.unit(),
                            String.valueOf(unit)));
        }
    }

    /** @return decimals of the unit */
    private int decimals(ClaimBody body) {
        int decimals = items.units().stream()
                .filter(unit -> unit.code().equals(body.unit()))
                .findFirst()
                .orElseThrow(() -> new Invalid("/unit", Message.of("There is no unit {unit}", body.unit())))
                .decimals();
        fits(body.amount(), decimals, "/quantity", body.unit());
        for (int i = 0; i < body.components().size(); i++) {
            fits(
                    body.components().get(i).quantity().quantity(),
                    decimals,
                    "/components/" + i + "/quantity",
                    body.unit());
        }
        return decimals;
    }

    private static void fits(Quantity quantity, int decimals, String pointer, String unit) {
        if (quantity.value().scale() > decimals) {
            throw new Invalid(
                    pointer, Message.of("A quantity in {unit} has at most {decimals} decimals", unit, decimals));
        }
    }

    private void scopeExists(String operation, ClaimScope scope) {
        if (scope.carrier() != null) {
            carriers.carrier(scope.carrier(), "/scope/carrier");
        }
        if (scope.donor() != null) {
            codes.party(operation, scope.donor(), "/scope/donor");
        }
        if (scope.destination() != null) {
            codes.place(scope.destination(), "/scope/destination");
        }
    }

    private Claim target(ClaimBody body) {
        Claim target = claims.find(body.operation(), body.refersTo(), Claims.EVER)
                .orElseThrow(() -> new Invalid(
                        "/refersTo", Message.of("{operation} has no claim {id}", body.operation(), body.refersTo())));
        if (!target.kind().isFigure()) {
            throw new Invalid(
                    "/refersTo",
                    Message.of("A {kind} cannot be withdrawn or corrected; record the claim again", target.kind()));
        }
        return target;
    }

    /** A corrected or withdrawn claim cannot be referred to again. */
    private void refersRightly(ClaimBody body) {
        if (body.refersTo() == null) {
            return;
        }
        Claim target = target(body);
        if (target.correctedBy() != null) {
            throw new Invalid(
                    "/refersTo",
                    Message.of("Our record of this claim was corrected by {claim} before", target.correctedBy()));
        }
        if (target.retractedBy() != null && body.kind() != ClaimKind.RETRACTION) {
            throw new Invalid("/refersTo", Message.of("This claim was withdrawn by {claim}", target.retractedBy()));
        }
    }

    private static Claim.Recorded recorded(Claim claim) {
        return new Claim.Recorded(
                claim.id(),
                claim.text(),
                claim.bound(),
                claim.quantity(),
                claim.unit(),
                claim.recordedAt(),
                claim.recordedBy());
    }
}
