package org.aidbridge.reference.revision;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SQL conditions of a list. A null value adds none. Columns and conditions are literals in the code; only values are
 * bound.
 */
public final class RowFilter {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    public static RowFilter all() {
        return new RowFilter();
    }

    public static RowFilter where(String column, Object value) {
        return all().and(column, value);
    }

    public RowFilter and(String column, Object value) {
        return and(column + " = :" + column, column, value);
    }

    /** @param condition SQL with the parameter {@code :name} */
    public RowFilter and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Rows with a word that begins with each of these words, ignoring case and accents. */
    public RowFilter matching(String words) {
        return and("sought @@ search_query(:words)", "words", words);
    }

    /** Follows {@code where}. */
    public String sql() {
        return String.join(" and ", conditions);
    }

    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
