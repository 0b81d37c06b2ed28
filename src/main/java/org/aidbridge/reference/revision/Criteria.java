package org.aidbridge.reference.revision;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a list have in common. A value of null asks for nothing, as a query parameter does that is not there.
 * Columns and conditions are written in the code, only values come from outside.
 */
public final class Criteria {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    public static Criteria all() {
        return new Criteria();
    }

    public static Criteria where(String column, Object value) {
        return all().and(column, value);
    }

    public Criteria and(String column, Object value) {
        return and(column + " = :" + column, column, value);
    }

    /** @param condition SQL that names the value {@code :name} */
    public Criteria and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Entries with a word beginning with each of these words; case and accents do not matter. */
    public Criteria seeking(String words) {
        return and("sought @@ search_query(:words)", "words", words);
    }

    /** To be put behind {@code where}. */
    public String sql() {
        return String.join(" and ", conditions);
    }

    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
