package org.aidbridge.http;

import java.util.Map;
import java.util.function.Function;
import org.aidbridge.shared.Problem;

/**
 * Maps the constraints of a feature's tables to problems, one bean per feature:
 *
 * <pre>{@code
 *
 * "item_pkey", key -> new Conflict("/code", Message.of("There is already an item {code}", key))
 *
 * }</pre>
 *
 * A violated constraint without a mapping is a 500.
 */
public interface ConstraintProblems {

    /**
     * By name of the constraint or unique index. The function receives the offending key as the database reports it
     * ({@code "IND-COVID-2021, MOHFW"} for several columns), or an empty string when it reports none, as for a check.
     */
    Map<String, Function<String, Problem>> problems();
}
