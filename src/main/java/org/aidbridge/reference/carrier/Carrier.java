package org.aidbridge.reference.carrier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.regex.Pattern;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A carrier. Its code is ours and unique; usually it is the IATA designator, which is not unique worldwide. Conflicting
 * waybill prefixes of two sources are both kept.
 */
@Entity
public class Carrier extends Revised<Carrier.Facts> {

    /** Hyphen and colon separate the parts of a route id. */
    static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{1,19}");

    private static final Pattern DESIGNATOR = Pattern.compile("(?=.*[A-Z])[A-Z0-9]{2}");
    private static final Pattern ICAO = Pattern.compile("[A-Z]{3}");
    private static final Pattern PREFIX = Pattern.compile("[0-9]{3}");
    private static final int MOST_PREFIXES = 20;

    @Schema(name = "CarrierKind")
    public enum Kind {
        AIRLINE,
        CHARTER,
        MILITARY,
        SEA,
        ROAD,
        RAIL,
        OTHER
    }

    /**
     * The first three digits of its air waybills, according to a source.
     *
     * @param source in words
     */
    @Schema(name = "AwbPrefix")
    public record AwbPrefix(
            @Schema(required = true, examples = "876") String prefix,

            @Schema(required = true, examples = "customs file, waybill 876-41176586")
            String source) {
        public AwbPrefix {
            prefix = NormalForm.code(prefix);
        }
    }

    /**
     * Stated facts of a carrier.
     *
     * @param code 2 to 20 capital letters, digits and underscores
     * @param kind AIRLINE by default
     * @param designator IATA, two characters, at least one a letter (3U); not unique; may be null
     * @param icao three letters, may be null
     * @param country ISO 3166-1 alpha-2, may be null
     */
    @Schema(name = "CarrierFacts")
    public record Facts(
            @Schema(examples = "3U") String code,

            @Schema(required = true, examples = "Sichuan Airlines")
            String name,

            @Schema(defaultValue = "AIRLINE") Kind kind,
            @Schema(examples = "3U") String designator,
            @Schema(examples = "CSC") String icao,
            @Schema(examples = "CN") String country,
            List<AwbPrefix> awbPrefixes) {

        public Facts {
            code = NormalForm.code(code);
            designator = NormalForm.code(designator);
            icao = NormalForm.code(icao);
            country = NormalForm.code(country);
            kind = kind == null ? Kind.AIRLINE : kind;
            awbPrefixes = awbPrefixes == null ? List.of() : awbPrefixes.stream().toList();
        }
    }

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String designator;
    private String icao;
    private String country;

    @Column(name = "awb_prefixes")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AwbPrefix> awbPrefixes;

    protected Carrier() {}

    /** @throws org.aidbridge.shared.Invalid (422) with a pointer to all that is wrong */
    public Carrier(Facts facts) {
        take(
                facts,
                new Validation()
                        .code(
                                facts.code(),
                                CODE,
                                Message.of("a carrier code: 2 to 20 capital letters, digits and underscores")));
        code = facts.code();
    }

    @Override
    protected void restate(Facts facts) {
        take(facts, new Validation());
    }

    private void take(Facts facts, Validation checks) {
        checks.text("/name", facts.name())
                .shaped(
                        "/designator",
                        facts.designator(),
                        DESIGNATOR,
                        Message.of(
                                "an IATA airline designator: two capital letters or digits, at least one a letter, like 3U"))
                .shaped("/icao", facts.icao(), ICAO, Message.of("an ICAO airline designator of three letters"))
                .country("/country", facts.country())
                .that(
                        facts.awbPrefixes().size() <= MOST_PREFIXES,
                        "/awbPrefixes",
                        Message.of("has more than {most} prefixes", MOST_PREFIXES));
        for (int i = 0; i < facts.awbPrefixes().size(); i++) {
            String pointer = "/awbPrefixes/" + i;
            AwbPrefix prefix = facts.awbPrefixes().get(i);
            checks.present(pointer, prefix);
            if (prefix != null) {
                checks.present(pointer + "/prefix", prefix.prefix())
                        .shaped(
                                pointer + "/prefix",
                                prefix.prefix(),
                                PREFIX,
                                Message.of("a waybill prefix of three digits"))
                        .text(pointer + "/source", prefix.source());
            }
        }
        checks.done();
        name = facts.name();
        kind = facts.kind();
        designator = facts.designator();
        icao = facts.icao();
        country = facts.country();
        awbPrefixes = facts.awbPrefixes();
    }

    @Override
    public Facts facts() {
        return new Facts(code, name, kind, designator, icao, country, awbPrefixes);
    }

    @Override
    public String code() {
        return code;
    }
}
