package org.aidbridge.claim.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim to record.
 *
 * @param reference reference for people
 * @param kind default FIGURE
 * @param text verbatim text
 * @param items items of the mapping; without any, the claim is unmapped
 * @param mappingNote reason for the mapping
 * @param stage stage that the quantity reached, from PLANNED to INSTALLED
 * @param scope default everything
 * @param quantity a number, or text as stated
 * @param knownTo precision of the quantity; default by its text, 1000 for {@code 3.34 lakh}
 * @param refersTo the claim that a RETRACTION withdraws, that a CORRECTION removes, or whose record this one replaces
 */
@Schema(name = "NewClaim", example = """
                {"operation": "IND-COVID-2021", "text": "more than 26,000 ventilators and oxygen generators",
                 "bound": "MORE_THAN", "quantity": 26000, "unit": "EA", "stage": "IN_TRANSIT",
                 "items": ["VENTILATOR", "OXYGEN_GENERATOR", "OXYGEN_CONCENTRATOR"],
                 "mappingNote": "generator and concentrator are one word in the original",
                 "scope": {"originCountry": "CN", "destinationCountry": "IN"}, "periodFrom": "2021-04-01",
                 "basis": "incomplete statistics", "statedAt": "2021-04-30", "source": {"kind": "GOVERNMENT"},
                 "components": [{"text": "more than 5,000 ventilators", "bound": "MORE_THAN", "quantity": 5000},
                                {"text": "21,569 oxygen generators", "bound": "EXACTLY", "quantity": 21569}]}
                """)
public record ClaimBody(
        @NotNull @Size(max = 60) String operation,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "is a reference like MFA-30-APR-VENTILATORS")
        String reference,

        ClaimKind kind,
        @NotBlank @Size(max = 4_000) String text,
        Bound bound,
        StatedQuantity quantity,
        Quantity knownTo,
        @Size(max = 8) String unit,
        @Size(max = 50) List<@NotNull @Size(max = 40) String> items,
        @Size(max = 1_000) String mappingNote,
        Stage stage,
        ClaimScope scope,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Size(max = 1_000) String basis,
        @NotNull When statedAt,
        @NotNull Claim.Source source,
        @Size(max = 50) List<@NotNull Part> components,
        UUID refersTo) {

    /** A stated part of the sum, in the same unit. */
    @Schema(name = "NewClaimComponent")
    public record Part(
            @Schema(required = true, examples = "more than 5,000 ventilators")
            String text,

            @Schema(required = true) Bound bound,
            @Schema(required = true) StatedQuantity quantity,
            Quantity knownTo) {

        Component component() {
            return new Component(text, bound, quantity.quantity(), precision(quantity, knownTo));
        }
    }

    private static final int LONGEST_QUOTE = 4_000;
    private static final int LONGEST_URL = 2_000;

    public ClaimBody {
        operation = NormalForm.code(operation);
        reference = NormalForm.reference(reference);
        kind = kind == null ? ClaimKind.FIGURE : kind;
        unit = NormalForm.code(unit);
        items = items == null
                ? List.of()
                : items.stream().map(NormalForm::code).distinct().toList();
        scope = scope == null ? ClaimScope.ALL : scope;
        components = components == null ? List.of() : components;
    }

    Quantity amount() {
        return quantity == null ? null : quantity.quantity();
    }

    Quantity precision() {
        return precision(quantity, knownTo);
    }

    private static Quantity precision(StatedQuantity quantity, Quantity knownTo) {
        return knownTo != null || quantity == null ? knownTo : quantity.knownTo();
    }

    List<Component> parts() {
        return components.stream().map(Part::component).toList();
    }

    /** @throws org.aidbridge.shared.Invalid (422) with all inconsistencies */
    void check() {
        boolean figure = kind.isFigure();
        Validation checks = new Validation()
                .present("/source/kind", source.kind())
                .that(
                        source.url() == null
                                || source.url().length() <= LONGEST_URL
                                        && source.url().matches("https?://\\S+"),
                        "/source/url",
                        Message.of("is no web address"))
                .that(
                        source.quote() == null || source.quote().length() <= LONGEST_QUOTE,
                        "/source/quote",
                        Message.of("has more than {most} characters", LONGEST_QUOTE))
                .that(
                        figure || refersTo != null,
                        "/refersTo",
                        Message.of("Name the claim that is taken back or was recorded by mistake"))
                .that(knownTo == null || knownTo.isPositive(), "/knownTo", Message.of("is more than zero"))
                .that(
                        periodFrom == null || periodTo == null || !periodTo.isBefore(periodFrom),
                        "/periodTo",
                        Message.of("ends before it begins"))
                .country("/scope/originCountry", scope.originCountry())
                .country("/scope/destinationCountry", scope.destinationCountry());
        if (figure) {
            checks.present("/bound", bound)
                    .present("/quantity", quantity)
                    .present("/unit", unit)
                    .present("/stage", stage)
                    .that(
                            stage == null || stage.onPath(),
                            "/stage",
                            Message.of("is no stage on the way: [{stages}] can be reached", Stage.path()));
        } else {
            checks.that(
                    bound == null
                            && quantity == null
                            && knownTo == null
                            && unit == null
                            && stage == null
                            && items.isEmpty()
                            && components.isEmpty(),
                    "/quantity",
                    Message.of(
                            "A {kind} states no figure; record the corrected claim as a claim that refers to the wrong one",
                            kind));
        }
        for (int i = 0; i < components.size(); i++) {
            Part part = components.get(i);
            String pointer = "/components/" + i;
            checks.that(
                            part.text() != null && part.text().length() <= LONGEST_QUOTE,
                            pointer + "/text",
                            Message.of("Give the words, verbatim, of at most {most} characters", LONGEST_QUOTE))
                    .present(pointer + "/bound", part.bound())
                    .present(pointer + "/quantity", part.quantity())
                    .that(
                            part.knownTo() == null || part.knownTo().isPositive(),
                            pointer + "/knownTo",
                            Message.of("is more than zero"));
        }
        checks.done();
    }
}
