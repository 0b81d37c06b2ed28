package org.aidbridge.web.overview;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aidbridge.route.impact.BlockedCargo;

/** Totals of blocked cargo by item and waiting time, summed as a stream. */
final class WaitingTotals {

    /** Waiting time; the last constant is for unknown. */
    enum Age {
        UNDER_3_DAYS(3),
        UNDER_7_DAYS(7),
        UNDER_14_DAYS(14),
        LONGER(Long.MAX_VALUE),
        UNKNOWN(Long.MAX_VALUE);

        private final long days;

        Age(long days) {
            this.days = days;
        }

        static Age of(Instant since, Instant now) {
            if (since == null) {
                return UNKNOWN;
            }
            long waited = Duration.between(since, now).toDays();
            for (Age age : values()) {
                if (waited < age.days) {
                    return age;
                }
            }
            return LONGER;
        }
    }

    /** An item with its quantities, in the order of {@link Age}. */
    record Row(String item, String unit, List<BigDecimal> byAge, BigDecimal total) {}

    static final int FIRST = 8;

    private final Instant now;
    private final List<BlockedCargo> first = new ArrayList<>();
    private final Map<String, BigDecimal[]> sums = new TreeMap<>();
    private final Map<String, String> units = new TreeMap<>();

    private String shipment;
    private final Set<List<Object>> counted = new HashSet<>();

    WaitingTotals(Instant now) {
        this.now = now;
    }

    void add(BlockedCargo stuck) {
        if (first.size() < FIRST) {
            first.add(stuck);
        }
        if (!stuck.shipment().equals(shipment)) {
            shipment = stuck.shipment();
            counted.clear();
        }
        // Cargo with two closed legs is streamed twice and counts once.
        if (!counted.add(Arrays.asList(stuck.line(), stuck.stage(), stuck.place(), stuck.quantity()))) {
            return;
        }
        units.put(stuck.item(), stuck.unit());
        BigDecimal[] byAge = sums.computeIfAbsent(stuck.item(), item -> zeros());
        int age = Age.of(stuck.waiting(), now).ordinal();
        byAge[age] = byAge[age].add(stuck.quantity().value());
    }

    private static BigDecimal[] zeros() {
        BigDecimal[] zeros = new BigDecimal[Age.values().length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    public List<BlockedCargo> first() {
        return first;
    }

    /** Below the address of the operation. */
    public String path(BlockedCargo stuck) {
        return "/shipments/" + stuck.shipment();
    }

    public List<Row> rows() {
        return sums.entrySet().stream()
                .map(e -> new Row(
                        e.getKey(),
                        units.get(e.getKey()),
                        List.of(e.getValue()),
                        List.of(e.getValue()).stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }
}
