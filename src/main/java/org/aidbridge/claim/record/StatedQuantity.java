package org.aidbridge.claim.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.WrittenNumber;

/**
 * A quantity as stated: a number, or text like {@code 33,30,187}, {@code 3.34 lakh}, {@code 2 crore 10 lakh}.
 *
 * @param knownTo precision: 1,000 for 3.34 lakh; null for an exact number
 */
public record StatedQuantity(Quantity quantity, Quantity knownTo) {

    /** Power of ten of a word. */
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("thousand", 3),
            Map.entry("lakh", 5),
            Map.entry("lakhs", 5),
            Map.entry("lac", 5),
            Map.entry("lacs", 5),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("mn", 6),
            Map.entry("crore", 7),
            Map.entry("crores", 7),
            Map.entry("cr", 7),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            // As NFC has them: thousand, lakh and crore in Hindi.
            Map.entry("\u0939\u091c\u093c\u093e\u0930", 3),
            Map.entry("\u0939\u091c\u093e\u0930", 3),
            Map.entry("\u0932\u093e\u0916", 5),
            Map.entry("\u0915\u0930\u094b\u0921\u093c", 7),
            Map.entry("万", 4),
            Map.entry("萬", 4),
            Map.entry("亿", 8),
            Map.entry("億", 8));

    private static final Pattern PART = Pattern.compile("\\s*([^\\p{L}]+?)\\s*([\\p{L}\\p{M}]+)\\.?\\s*");

    @JsonCreator
    public static StatedQuantity of(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL -> null;
            case NUMBER -> new StatedQuantity(Quantity.of(json.decimalValue()), null);
            case STRING -> of(json.textValue(), Locale.ENGLISH);
            default -> throw new BadValue(Message.of("'{text}' is no number", json));
        };
    }

    /**
     * @param reader whose convention decides ambiguous points and commas
     * @throws BadValue when it is not a quantity or ambiguous
     */
    public static StatedQuantity of(String text, Locale reader) {
        Matcher part = PART.matcher(text);
        if (!part.lookingAt()) {
            return new StatedQuantity(Quantity.of(WrittenNumber.of(text, reader).value()), null);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal knownTo = null;
        int end = 0;
        for (int at = 0; at < text.length() && part.find(at) && part.start() == at; at = part.end()) {
            Integer power = POWERS.get(
                    Normalizer.normalize(part.group(2), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
            BigDecimal unit = power == null ? null : BigDecimal.ONE.scaleByPowerOfTen(power);
            if (unit == null || knownTo != null && unit.compareTo(knownTo) >= 0) {
                throw none(text);
            }
            BigDecimal number = WrittenNumber.of(part.group(1), reader).value();
            sum = sum.add(number.multiply(unit));
            knownTo = unit.scaleByPowerOfTen(-number.scale());
            end = part.end();
        }
        if (end < text.length() || sum.signum() < 0) {
            throw none(text);
        }
        return new StatedQuantity(
                Quantity.of(sum), knownTo.compareTo(BigDecimal.ONE) > 0 ? Quantity.of(knownTo) : null);
    }

    private static BadValue none(String text) {
        return new BadValue(Message.of("'{text}' is no quantity like 26,000, 33,30,187 or 3.34 lakh", text));
    }
}
