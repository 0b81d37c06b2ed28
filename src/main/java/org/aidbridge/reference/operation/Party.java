package org.aidbridge.reference.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.regex.Pattern;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An organisation in one operation: donor, sender, agent, recipient, authority. Roles are data, so that an operation may
 * define its own.
 */
@Entity
@IdClass(Party.Key.class)
public class Party extends Revised<Party.Facts> {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,39}");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int MOST_ROLES = 20;

    /** Codes are unique within an operation. */
    public record Key(String operation, String code) {

        @Override
        public String toString() {
            return code + " in " + operation;
        }
    }

    /**
     * Stated facts of a party.
     *
     * @param code 2 to 40 capital letters, digits, underscores and hyphens
     * @param roles DONOR, CONSIGNOR, CONSIGNEE, RECIPIENT, AGENT, AUTHORITY or others; at least one
     * @param country ISO 3166-1 alpha-2, may be null
     * @param place code of its place, may be null
     */
    @Schema(name = "PartyFacts")
    public record Facts(
            @Schema(examples = "IRCS") String code,

            @Schema(required = true, examples = "Indian Red Cross Society")
            String name,

            @Schema(required = true, examples = "[\"CONSIGNEE\"]")
            List<String> roles,

            @Schema(examples = "IN") String country,
            @Schema(examples = "DEL") String place) {

        public Facts {
            code = NormalForm.code(code);
            roles = roles == null
                    ? List.of()
                    : roles.stream().map(NormalForm::code).distinct().toList();
            country = NormalForm.code(country);
            place = NormalForm.code(place);
        }
    }

    @Id
    private String operation;

    @Id
    private String code;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    private String country;
    private String place;

    protected Party() {}

    /** @throws org.aidbridge.shared.Invalid (422) with a pointer to all that is wrong */
    public Party(String operation, Facts facts) {
        take(
                facts,
                new Validation()
                        .code(
                                facts.code(),
                                CODE,
                                Message.of("a party code: 2 to 40 capital letters, digits, underscores and hyphens")));
        this.operation = operation;
        this.code = facts.code();
    }

    @Override
    protected void restate(Facts facts) {
        take(facts, new Validation());
    }

    private void take(Facts facts, Validation checks) {
        checks.text("/name", facts.name())
                .that(
                        !facts.roles().isEmpty() && facts.roles().size() <= MOST_ROLES,
                        "/roles",
                        Message.of("are not 1 to {most} roles", MOST_ROLES))
                .country("/country", facts.country())
                .shaped("/place", facts.place(), Place.CODE, Message.of("a place code, like DEL"));
        for (int i = 0; i < facts.roles().size(); i++) {
            String role = facts.roles().get(i);
            checks.present("/roles/" + i, role)
                    .shaped(
                            "/roles/" + i,
                            role,
                            ROLE,
                            Message.of("a role: 2 to 40 capital letters, digits and underscores"));
        }
        checks.done();
        name = facts.name();
        roles = facts.roles();
        country = facts.country();
        place = facts.place();
    }

    public String operation() {
        return operation;
    }

    @Override
    public Facts facts() {
        return new Facts(code, name, roles, country, place);
    }

    @Override
    public String code() {
        return code;
    }
}
