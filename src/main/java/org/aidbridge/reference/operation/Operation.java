package org.aidbridge.reference.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One response to one emergency, and the unit of access control: parties, shipments, notices, claims and reports belong
 * to exactly one. Its mode never changes; its first fact freezes its zone.
 */
@Entity
public class Operation extends Revised<Operation.Facts> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]");

    /** LIVE facts are recorded as they happen, REPLAY facts were entered later on a replayed clock. */
    @Schema(name = "OperationMode")
    public enum Mode {
        LIVE,
        REPLAY
    }

    /**
     * Stated facts of an operation.
     *
     * @param code 3 to 40 capital letters, digits and hyphens
     * @param mode LIVE by default
     * @param zone IANA time zone whose days figures are counted by
     * @param startedOn may be null
     */
    @Schema(name = "OperationFacts")
    public record Facts(
            @Schema(examples = "IND-COVID-2021") String code,

            @Schema(required = true, examples = "India, COVID-19 second wave")
            String name,

            @Schema(defaultValue = "LIVE") Mode mode,

            @Schema(required = true, examples = "Asia/Kolkata")
            String zone,

            @Schema(examples = "2021-04-26") LocalDate startedOn) {

        public Facts {
            code = NormalForm.code(code);
            mode = mode == null ? Mode.LIVE : mode;
        }
    }

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String zone;

    @Column(name = "started_on")
    private LocalDate startedOn;

    protected Operation() {}

    /** @throws org.aidbridge.shared.Invalid (422) with a pointer to all that is wrong */
    public Operation(Facts facts) {
        take(
                facts,
                new Validation()
                        .code(
                                facts.code(),
                                CODE,
                                Message.of("an operation code: 3 to 40 capital letters, digits and hyphens")));
        code = facts.code();
    }

    @Override
    protected void restate(Facts facts) {
        take(
                facts,
                new Validation()
                        .that(
                                facts.mode() == mode,
                                "/mode",
                                Message.of("The mode of an operation never changes: it is {mode}", mode)));
    }

    private void take(Facts facts, Validation checks) {
        checks.text("/name", facts.name())
                .present("/zone", facts.zone())
                .zone("/zone", facts.zone())
                .that(
                        facts.startedOn() == null
                                || facts.startedOn().getYear() >= 1900
                                        && facts.startedOn().getYear() < 2200,
                        "/startedOn",
                        Message.of("is not a year of this or the last century"))
                .done();
        name = facts.name();
        mode = facts.mode();
        zone = facts.zone();
        startedOn = facts.startedOn();
    }

    @Override
    public Facts facts() {
        return new Facts(code, name, mode, zone, startedOn);
    }

    @Override
    public String code() {
        return code;
    }
}
