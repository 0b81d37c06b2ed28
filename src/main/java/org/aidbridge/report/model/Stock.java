package org.aidbridge.report.model;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands there; over all of them it adds up to what was declared, found in surplus and opened with. */
@Schema(name = "Stock")
public record Stock(
        BigDecimal planned,
        BigDecimal booked,
        BigDecimal accepted,
        BigDecimal inTransit,
        BigDecimal arrived,
        BigDecimal cleared,
        BigDecimal received,
        BigDecimal withheld,
        BigDecimal missing,
        BigDecimal dispatched,
        BigDecimal delivered,
        BigDecimal installed,
        BigDecimal damaged,
        BigDecimal lost,
        BigDecimal returned,
        BigDecimal cancelled) {}
