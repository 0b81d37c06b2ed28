package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConstraintNamesTest {

    @Inject
    EntityManager em;

    @Inject
    @All
    List<ConstraintProblems> features;

    @Test
    void every_constraint_that_a_feature_names_is_there_and_becomes_a_client_error() {
        Set<String> there = new HashSet<>();
        em.createNativeQuery("""
                        select conname::text from pg_constraint union select indexname::text from pg_indexes
                        union select tgname::text from pg_trigger
                        """, String.class).getResultList().forEach(name -> there.add((String) name));
        for (ConstraintProblems feature : features) {
            feature.problems().forEach((constraint, problem) -> {
                assertThat(there).contains(constraint);
                assertThat(problem.apply("X").status()).as(constraint).isBetween(400, 499);
            });
        }
    }

    @Test
    void every_unique_constraint_of_the_facts_has_its_problem() {
        Set<String> named = new HashSet<>();
        features.forEach(feature -> named.addAll(feature.problems().keySet()));
        List<String> unique = em.createNativeQuery("""
                        select i.relname::text from pg_index x join pg_class i on i.oid = x.indexrelid
                          join pg_class t on t.oid = x.indrelid
                        where x.indisunique and not x.indisprimary and t.relname in ('shipment', 'event', 'ledger_entry', 'notice', 'claim')
                        """, String.class).getResultList();
        assertThat(unique).isNotEmpty();
        assertThat(named).containsAll(unique);
    }
}
