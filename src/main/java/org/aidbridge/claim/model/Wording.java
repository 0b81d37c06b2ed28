package org.aidbridge.claim.model;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aidbridge.shipment.ledger.Stage;

/** Builds the sentences of verdicts: English, numbers grouped by commas. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    static String amount(BigDecimal value, String unit) {
        String number =
                new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
        return unit.equals("EA") ? number : number + " " + unit;
    }

    /** {@code at least 26,570}, {@code from 3,610,000 KG to less than 3,800,000 KG} */
    static String range(Range range, String unit) {
        String least = amount(range.lower(), unit);
        if (range.upper() == null) {
            return (range.lowerIncluded() ? "at least " : "more than ") + least;
        }
        String most = amount(range.upper(), unit);
        if (range.lower().compareTo(range.upper()) == 0) {
            return "exactly " + least;
        }
        if (range.lower().signum() == 0) {
            return (range.upperIncluded() ? "at most " : "less than ") + most;
        }
        return (range.lowerIncluded() ? "from " : "from more than ")
                + least
                + (range.upperIncluded() ? " to " : " to less than ")
                + most;
    }

    /** Participle after "has" or "have". */
    static String reached(Stage stage) {
        return switch (stage) {
            case PLANNED -> "been declared";
            case BOOKED -> "been booked";
            case ACCEPTED -> "been accepted for carriage";
            case IN_TRANSIT -> "departed";
            case ARRIVED -> "arrived";
            case CLEARED -> "been cleared by customs";
            case RECEIVED -> "been received";
            case WITHHELD -> "been withheld";
            case MISSING -> "gone missing";
            case DISPATCHED -> "been dispatched";
            case DELIVERED -> "been delivered";
            case INSTALLED -> "been installed";
            case DAMAGED -> "been damaged";
            case LOST -> "been lost";
            case RETURNED -> "been returned";
            case CANCELLED -> "been cancelled";
        };
    }

    /** {@code from 1 April 2021 until 30 April 2021} */
    static String period(Claim claim) {
        return (claim.from() == null ? "" : "from " + DAY.format(claim.from()) + " ") + "until "
                + DAY.format(claim.lastDay());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
