package org.aidbridge.reference.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of goods. All its quantities are counted in one unit, which the first recorded quantity freezes. HS and UNSPSC
 * codes are attributes: HS cannot distinguish a ventilator from a concentrator.
 */
@Entity
public class Item extends Revised<Item.Facts> {

    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern HS = Pattern.compile("[0-9]{4}([0-9]{2}){0,3}");
    private static final Pattern UNSPSC = Pattern.compile("[0-9]{8}");

    /**
     * Stated facts of an item.
     *
     * @param code 2 to 40 capital letters, digits and underscores
     * @param category code of a category
     * @param unit code of the base unit
     * @param hs 4 to 10 digits without points, may be null
     * @param unspsc 8 digits, may be null
     * @param installable whether installation is expected after delivery: of a ventilator, not of medicine
     * @param unitKg usual weight of a base unit, for planning only; may be null
     */
    @Schema(name = "ItemFacts")
    public record Facts(
            @Schema(examples = "OXYGEN_CONCENTRATOR") String code,

            @Schema(required = true, examples = "Oxygen concentrator")
            String name,

            @Schema(required = true, examples = "OXYGEN") String category,
            @Schema(required = true, examples = "EA") String unit,
            @Schema(examples = "901920") String hs,
            @Schema(examples = "42271700") String unspsc,
            @Schema(examples = "18.5") BigDecimal unitKg,

            @Schema(
                    examples = "true",
                    description = "Whether it is installed where it is delivered; false when left out")
            Boolean installable) {

        public Facts {
            code = NormalForm.code(code);
            category = NormalForm.code(category);
            unit = NormalForm.code(unit);
            hs = NormalForm.code(hs);
            unspsc = NormalForm.code(unspsc);
            unitKg = Validation.plain(unitKg);
            installable = installable != null && installable;
        }
    }

    @Id
    private String code;

    private String name;
    private String category;
    private String unit;
    private String hs;
    private String unspsc;

    @Column(name = "unit_kg", precision = 12, scale = 3)
    private BigDecimal unitKg;

    private boolean installable;

    protected Item() {}

    /** @throws org.aidbridge.shared.Invalid (422) with a pointer to all that is wrong */
    public Item(Facts facts) {
        take(
                facts,
                new Validation()
                        .code(
                                facts.code(),
                                CODE,
                                Message.of("an item code: 2 to 40 capital letters, digits and underscores")));
        code = facts.code();
    }

    @Override
    protected void restate(Facts facts) {
        take(facts, new Validation());
    }

    private void take(Facts facts, Validation checks) {
        checks.text("/name", facts.name())
                .present("/category", facts.category())
                .shaped("/category", facts.category(), CODE, Message.of("a category code, like OXYGEN"))
                .present("/unit", facts.unit())
                .shaped("/unit", facts.unit(), UNIT, Message.of("a unit code, like EA or KG"))
                .shaped("/hs", facts.hs(), HS, Message.of("an HS code of 4, 6, 8 or 10 digits without points"))
                .shaped("/unspsc", facts.unspsc(), UNSPSC, Message.of("a UNSPSC code of 8 digits"))
                .between("/unitKg", facts.unitKg(), 0, 100_000_000, 3)
                .that(
                        facts.unitKg() == null || facts.unitKg().signum() != 0,
                        "/unitKg",
                        Message.of("is not more than 0"))
                .done();
        name = facts.name();
        category = facts.category();
        unit = facts.unit();
        hs = facts.hs();
        unspsc = facts.unspsc();
        unitKg = facts.unitKg();
        installable = facts.installable();
    }

    @Override
    public Facts facts() {
        return new Facts(code, name, category, unit, hs, unspsc, unitKg, installable);
    }

    @Override
    public String code() {
        return code;
    }
}
