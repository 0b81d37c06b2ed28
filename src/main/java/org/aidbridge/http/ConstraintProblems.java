package org.aidbridge.http;

import java.util.Map;
import java.util.function.Function;
import org.aidbridge.shared.Problem;

/**
 * The constraints of a feature's tables, each with the problem that its violation is. One bean per feature:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class ItemProblems implements ConstraintProblems {
 *     public Map<String, Function<String, Problem>> problems() {
 *         return Map.of(
 *                 "item_code_key",
 *                 key -> new Conflict("/code", Phrase.of("There is already an item {code}", key)),
 *                 "item_category_fkey",
 *                 key -> new Invalid("/category", Phrase.of("There is no category {category}", key)));
 *     }
 * }
 * }</pre>
 *
 * A violated constraint that no feature names is a fault of ours and stays an honest 500.
 */
public interface ConstraintProblems {

    /**
     * By name of the constraint (or unique index). The function gets the values of the offending key as the database
     * tells them ({@code "VENTILATOR"}, or {@code "IND-COVID-2021, MOHFW"} when it has several columns), and the empty
     * string when it tells none, as for a check.
     */
    Map<String, Function<String, Problem>> problems();
}
