package org.aidbridge.claim.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tolerance of ABOUT or NEARLY. Both come with the schema. */
@Entity
public class Tolerance extends Revised<Tolerance.Facts> {

    /**
     * @param percent of the figure, more than 0 and less than 100, at most two decimals
     * @param note reason
     */
    @Schema(name = "ToleranceFacts")
    public record Facts(
            @Schema(examples = "ABOUT") String code,
            @Schema(required = true, examples = "10") BigDecimal percent,

            @Schema(required = true, examples = "about 100 is read as 90 to 110")
            String note) {

        public Facts {
            code = NormalForm.code(code);
            percent = Validation.plain(percent);
        }
    }

    @Id
    private String code;

    private BigDecimal percent;
    private String note;

    protected Tolerance() {}

    @Override
    protected void restate(Facts facts) {
        new Validation()
                .present("/percent", facts.percent())
                .between("/percent", facts.percent(), 0, 99, 2)
                .that(
                        facts.percent() == null || facts.percent().signum() != 0,
                        "/percent",
                        Message.of("is not more than 0"))
                .text("/note", facts.note())
                .done();
        percent = facts.percent();
        note = facts.note();
    }

    @Override
    public Facts facts() {
        return new Facts(code, percent, note);
    }

    @Override
    public String code() {
        return code;
    }
}
