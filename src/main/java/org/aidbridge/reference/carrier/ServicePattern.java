package org.aidbridge.reference.carrier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The usual service of a route. Each revision states the day from which it is valid. On a day, the revision with the
 * latest {@code validFrom} up to it is in effect; of several with that day, the last recorded.
 */
@Entity
@Table(name = "pattern")
public class ServicePattern extends Revised<ServicePattern.Facts> {

    private static final int MOST_A_WEEK = 10_000;
    private static final int MOST_KG = 1_000_000_000;
    private static final int MOST_M3 = 10_000_000;

    /**
     * Stated facts of the usual service.
     *
     * @param validFrom first day, at the origin
     * @param weeklyFrequency departures a week, 0 to 10,000 with at most two decimals; 0.5 is every other week
     * @param capacityKg of one departure, in kg; null when unknown
     * @param capacityM3 of one departure, in m3; null when unknown
     */
    @Schema(name = "PatternFacts")
    public record Facts(
            @Schema(required = true, examples = "2021-03-28")
            LocalDate validFrom,

            @Schema(required = true, examples = "2") BigDecimal weeklyFrequency,
            @Schema(examples = "21000") BigDecimal capacityKg,
            @Schema(examples = "110.5") BigDecimal capacityM3,
            @Schema(required = true) Publication source) {

        public Facts {
            weeklyFrequency = Validation.plain(weeklyFrequency);
            capacityKg = Validation.plain(capacityKg);
            capacityM3 = Validation.plain(capacityM3);
        }
    }

    @Id
    private String route;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "weekly_frequency", precision = 7, scale = 2)
    private BigDecimal weeklyFrequency;

    @Column(name = "capacity_kg", precision = 15, scale = 3)
    private BigDecimal capacityKg;

    @Column(name = "capacity_m3", precision = 15, scale = 3)
    private BigDecimal capacityM3;

    @JdbcTypeCode(SqlTypes.JSON)
    private Publication source;

    protected ServicePattern() {}

    /** @throws org.aidbridge.shared.Invalid (422) with a pointer to all that is wrong */
    public ServicePattern(String route, Facts facts) {
        restate(facts);
        this.route = route;
    }

    @Override
    protected void restate(Facts facts) {
        Validation checks = new Validation()
                .present("/validFrom", facts.validFrom())
                .present("/weeklyFrequency", facts.weeklyFrequency())
                .between("/weeklyFrequency", facts.weeklyFrequency(), 0, MOST_A_WEEK, 2);
        checkCapacity(checks, facts.capacityKg(), facts.capacityM3());
        Publication.check(checks, facts.source());
        checks.done();
        validFrom = facts.validFrom();
        weeklyFrequency = facts.weeklyFrequency();
        capacityKg = facts.capacityKg();
        capacityM3 = facts.capacityM3();
        source = facts.source();
    }

    /** Of one departure; null when unknown. A ship takes 200,000 tonnes and more. */
    static void checkCapacity(Validation checks, BigDecimal kg, BigDecimal m3) {
        checks.between("/capacityKg", kg, 0, MOST_KG, 3).between("/capacityM3", m3, 0, MOST_M3, 3);
    }

    @Override
    public Facts facts() {
        return new Facts(validFrom, weeklyFrequency, capacityKg, capacityM3, source);
    }

    /** The route id. */
    @Override
    public String code() {
        return route;
    }
}
