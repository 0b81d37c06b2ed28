package org.aidbridge.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidbridge.database.embedded.Installation;
import org.aidbridge.k8s.Overlay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Three replicas over one PostgreSQL as in a cluster: with the environment of the manifests, under the role that
 * cannot change the schema, after a migration by a process of its own. The tests share the replicas and run in order;
 * the last one replaces them all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicasIT {

    private static final String OPERATION = "REPLICAS";

    /** That many have a daily report. */
    private static final int OPERATIONS = 8;

    /** Per operation; they were due while no replica ran. */
    private static final int DAYS = 3;

    /** Environment variables of a replica; each is passed to a process here, which would report an unknown one. */
    private static final List<String> PROPERTIES = List.of(
            "quarkus.http.host",
            "quarkus.http.proxy.proxy-address-forwarding",
            "quarkus.http.proxy.trusted-proxies",
            "quarkus.management.host",
            "quarkus.shutdown.delay",
            "quarkus.flyway.migrate-at-start",
            "quarkus.log.console.json.enabled",
            "quarkus.otel.sdk.disabled",
            "quarkus.otel.traces.sampler.arg",
            "quarkus.otel.exporter.otlp.endpoint",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.reporting.jdbc.url",
            "quarkus.datasource.reporting.username",
            "quarkus.datasource.reporting.password",
            "aidbridge.live.jdbc-url");

    private Replicas all;
    private Sender sender;
    private int noted;
    private String migrationSaid;

    @BeforeAll
    void aDatabaseAndThreeReplicas() throws Exception {
        all = Replicas.none("replicas");
        sender = new Sender(all::ready);
        Installation waiting = all.replica("waiting").launch("--await-schema");
        Installation.await("it waits", () -> waiting.output().contains("Waiting: "));

        assertThat(all.replica("not-allowed").launch("--migrate").exitCode())
                .as("the role of the replicas changes no schema")
                .isNotZero();
        assertThat(waiting.output()).contains("flyway_schema_history");
        Installation migration =
                all.migration("migration").with("JDK_JAVA_OPTIONS", asOptions()).launch("--migrate");
        assertThat(migration.exitCode()).as(migration.output()).isZero();
        migrationSaid = migration.output();
        assertThat(waiting.exitCode()).as(waiting.output()).isZero();

        all.start(3);
        sender.operation(OPERATION);
    }

    @AfterAll
    void everythingEnds() throws Exception {
        if (all != null) {
            all.close();
        }
    }

    /** By property names, because Quarkus does not report unknown variables. */
    private static String asOptions() {
        Map<String, String> told = Overlay.of("production").environment();
        return PROPERTIES.stream()
                .filter(property -> !property.startsWith("quarkus.datasource."))
                .map(property -> "-D" + property + "="
                        + told.get(property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")))
                .collect(Collectors.joining(" "));
    }

    @Test
    @Order(1)
    void every_variable_of_the_manifests_is_a_setting_that_there_is() {
        Set<String> variables = PROPERTIES.stream()
                .map(property -> property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toSet());
        for (String overlay : List.of("demo", "production")) {
            assertThat(variables).containsAll(Overlay.of(overlay).environment().keySet());
        }
        assertThat(migrationSaid).doesNotContain("Unrecognized configuration key");
    }

    @Test
    @Order(2)
    void a_session_and_its_event_stream_continue_at_another_replica() throws Exception {
        Installation first = all.running().get(0);
        URI second = Replicas.uri(all.running().get(1));
        URI third = Replicas.uri(all.running().get(2));
        sender.operation("NEWS");
        sender.declare("NEWS", "HEARD");
        Page page = Page.at(Replicas.uri(first));
        Page.News news = page.listen(Replicas.uri(first), "NEWS");
        hears(news, second);

        first.kill();
        Installation.await("the page notices", news::isOver);
        for (URI other : List.of(second, third)) {
            HttpResponse<String> account = page.me(other);
            assertThat(account.statusCode()).isEqualTo(200);
            assertThat(account.body()).contains("\"admin\"");
        }
        hears(page.listen(second, "NEWS"), third);
        all.remove(first);
        all.start(1);
    }

    /** It hears of records at another replica. */
    private void hears(Page.News news, URI elsewhere) throws Exception {
        int before = news.changed();
        Sender reporter = new Sender(() -> List.of(elsewhere));
        Installation.await("news of what is recorded at " + elsewhere, () -> {
            reporter.note("HEARD", "HEARD-" + ++noted);
            return news.changed() > before;
        });
    }

    @Test
    @Order(3)
    void writers_at_all_replicas_never_take_more_than_there_is_and_the_same_fact_counts_once() throws Exception {
        sender.declare(OPERATION, "EXACT");
        // 120 x 10 of 800, and each fact sent to every replica at once. Later events without quantities only confirm.
        List<Sender> senders = all.ready().stream()
                .map(server -> new Sender(() -> List.of(server)))
                .toList();
        List<Callable<Integer>> reports = new ArrayList<>();
        IntStream.range(0, 120)
                .forEach(i -> senders.forEach(one ->
                        reports.add(() -> one.departed("EXACT", "EXACT-" + i).status())));
        List<Integer> statuses = atOnce(reports);
        assertThat(statuses).containsOnly(201, 200);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(120);
        assertThat(all.texts("""
                        select sum(quantity)::int::text from ledger_entry l
                        where l.operation = 'REPLICAS' and l.to_stage = 'IN_TRANSIT' and l.recorded_to is null
                          and l.shipment = (select id from shipment where operation = 'REPLICAS' and reference = 'EXACT')
                        """)).containsExactly("800");
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Order(4)
    void scheduled_reports_are_published_once_even_when_a_replica_is_killed() throws Exception {
        for (int i = 0; i < OPERATIONS; i++) {
            operation("TOGETHER-" + i);
        }
        schedule("TOGETHER-%");
        Installation.await("the reports of all", () -> published("TOGETHER-%").size() == OPERATIONS * DAYS);
        assertThat(numbers("TOGETHER-%"))
                .as("each operation has numbers without a gap, and no day twice")
                .hasSize(OPERATIONS)
                .containsOnly("1,2,3 of 3 days");

        Installation shot = all.running().get(0);
        shot.kill();
        operation("ALONE");
        schedule("ALONE");
        Installation.await("the reports of those left", () -> published("ALONE").size() == DAYS);
        assertThat(numbers("%")).containsOnly("1,2,3 of 3 days");
        all.remove(shot);
        all.start(1);
    }

    private void operation(String code) throws SQLException {
        all.execute("""
                insert into operation (code, name, mode, zone, version, recorded_at, recorded_by)
                values ('%s', 'Replicas', 'LIVE', 'Asia/Kolkata', 0, now() - interval '10 days', 'test')
                """.formatted(code));
    }

    /** As if it had been ordered three days ago. */
    private void schedule(String operations) throws SQLException {
        all.execute("""
                insert into report_schedule (operation, at, since, version, recorded_at, recorded_by)
                select code, (now() at time zone zone - interval '1 minute')::time, now() - make_interval(days => %d),
                    1, now(), 'test'
                from operation where code like '%s'
                """.formatted(DAYS, operations));
    }

    private List<String> published(String operations) throws SQLException {
        return all.texts("select number::text from report_content where operation like '" + operations + "'");
    }

    private List<String> numbers(String operations) throws SQLException {
        return all.texts("""
                select string_agg(number::text, ',' order by number) || ' of ' || count(distinct scheduled_for) || ' days'
                from report where operation like '%s' group by operation
                """.formatted(operations));
    }

    @Test
    @Order(5)
    void what_was_recorded_is_summed_up_once_however_many_are_there() throws Exception {
        Installation.await("the sums have followed", () -> all.texts("""
                        select 1::text from figure_fold f where operation = 'REPLICAS' and folded_before >
                          (select max(recorded_from) from ledger_entry where operation = 'REPLICAS')
                        """).size() == 1);
        // Folded twice it would be 1600.
        assertThat(sender.get("/api/operations/" + OPERATION + "/figures")
                        .expect(200)
                        .json()
                        .toString())
                .contains("\"stage\":\"IN_TRANSIT\"")
                .contains("\"stock\":800")
                .doesNotContain("1600");
    }

    @Test
    @Order(6)
    void a_version_serves_on_the_schema_of_the_next_one() throws Exception {
        // Frequent statements are planned once per connection.
        for (int i = 0; i < 30; i++) {
            sender.everyday(OPERATION, "BEFORE-" + i);
        }
        int repeats = sender.repeats();
        // A change as in the next version: existing things stay, and something is added.
        all.execute("""
                do $$ declare t text; begin
                  for t in select format('%I', tablename) from pg_tables
                    where schemaname = 'public' and tablename <> 'flyway_schema_history'
                  loop execute 'alter table ' || t || ' add column of_the_next_version text'; end loop;
                end $$
                """);
        all.execute("create table of_the_next_version (id integer primary key)");
        all.execute(
                "insert into flyway_schema_history select max(installed_rank) + 1, '9999', 'of the next version', 'SQL',"
                        + " 'V9999__of_the_next_version.sql', 1, current_user, now(), 1, true from flyway_schema_history");
        for (int i = 0; i < 30; i++) {
            sender.everyday(OPERATION, "NEXT-" + i);
        }
        assertThat(sender.repeats()).as("how often something was sent again").isEqualTo(repeats);
        for (Installation replica : all.running()) {
            assertThat(replica.readiness()).isEqualTo(200);
        }
    }

    @Test
    @Order(7)
    void a_rolling_restart_under_load_is_no_failure_for_clients_that_retry() throws Exception {
        List<String> shipments = NoteWriters.shipments(sender, OPERATION, "ROLLING");
        List<Installation> old = List.copyOf(all.running());
        try (NoteWriters load = NoteWriters.begin(sender, shipments, "A")) {
            for (Installation before : old) {
                all.start(1);
                assertThat(before.stop()).isEqualTo(143);
                all.remove(before);
            }
            int sent = sender.acknowledged().size();
            Installation.await(
                    "some more", () -> load.goesOn() && sender.acknowledged().size() > sent + 20);
            load.end();
        }
        List<String> recorded = all.texts("select source_reference from event where operation = 'REPLICAS'"
                + " and source_reference like 'ROLLING%'");
        assertThat(recorded)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sender.acknowledged().stream()
                        .filter(reference -> reference.startsWith("ROLLING"))
                        .toList());
    }
}
