package org.aidbridge.ops.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Which operations there are to watch: the ones that go on. A replay is history. */
@ApplicationScoped
class MonitoredOperations {

    /**
     * @param reportedAt the time of the newest report, null when there is none
     * @param isScheduled whether there is to be one every day
     */
    record Live(String operation, Instant reportedAt, boolean isScheduled) {}

    // The newest of each by the index of its time.
    private static final String LIVE = """
            select o.code, (select max(r.valid_as_of) from report r where r.operation = o.code),
              exists (select from report_schedule s where s.operation = o.code)
            from operation o where o.mode = 'LIVE' order by o.code
            """;

    private final Session session;

    MonitoredOperations(Session session) {
        this.session = session;
    }

    @Transactional
    public List<Live> live() {
        return session.createNativeQuery(LIVE, Tuple.class)
                .getResultStream()
                .map(row -> new Live(row.get(0, String.class), row.get(1, Instant.class), row.get(2, Boolean.class)))
                .toList();
    }
}
