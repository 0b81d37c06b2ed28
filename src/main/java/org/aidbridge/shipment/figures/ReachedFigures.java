package org.aidbridge.shipment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;

/** {@link Figures#within} for many questions, in as many statements as for one. */
@ApplicationScoped
public class ReachedFigures {

    /**
     * @param after exclusive start; null is since ever
     * @param scope must name items
     */
    public record Question(Instant after, Instant until, FigureScope scope, Stage stage) {
        public Question {
            if (scope.items().isEmpty()) {
                throw new IllegalArgumentException("a question without items");
            }
        }
    }

    // Questions about plans read the history of the shipments ever planned so, found by an index.
    private static final String BY_PLANS = """
            select q.number, {sent}, p.item, p.stage, sum(p.reached)
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                as q (number, stage, carriers, routes, after, until)
              cross join lateral (select q.until as valid_at, cast(? as timestamptz) as known_at) asof
              cross join lateral (
                select * from figure_part p
                where p.operation = ? and p.stage = q.stage and p.occurred_at > q.after and p.occurred_at <= asof.valid_at
                  and p.recorded_from <= asof.known_at and (p.recorded_to is null or p.recorded_to > asof.known_at)
                  and (q.carriers = '' or {carried}) and (q.routes = '' or {routed}) offset 0) p
            group by 1, 2, 3, 4
            """.replace("{sent}", Dimension.SENT.sql())
            .replace("{carried}", planned("g.carrier = any(string_to_array(q.carriers, ' '))"))
            .replace(
                    "{routed}",
                    planned(
                            "g.carrier || ':' || g.origin || '-' || g.destination = any(string_to_array(q.routes, ' '))"));

    private static final String COUNTRIES = "select code, country from place where country = any(?)";

    private final ReadReplica replica;

    ReachedFigures(ReadReplica replica) {
        this.replica = replica;
    }

    private static String planned(String leg) {
        return "(exists (select from shipment_leg g where g.operation = p.operation and g.shipment = p.shipment and "
                + leg + ") and exists (" + FigureScope.PLANNED.formatted("1") + " and " + leg + "))";
    }

    /**
     * Must not be called inside a transaction.
     *
     * @return an answer for each question, in their order
     */
    public List<BigDecimal> of(String operation, Instant knownAt, List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        try (ReadSnapshot snapshot = replica.snapshot()) {
            Map<String, String> countries = countries(snapshot, questions);
            Map<Dimension, List<Question>> summed = new EnumMap<>(Dimension.class);
            List<Question> ofPlans = new ArrayList<>();
            for (Question question : questions) {
                Dimension dimension = Dimension.of(question.scope(), GroupBy.WHOLE);
                (dimension == null ? ofPlans : summed.computeIfAbsent(dimension, d -> new ArrayList<>())).add(question);
            }
            Map<Question, BigDecimal> answers = new HashMap<>();
            summed.forEach((dimension, some) ->
                    answers.putAll(bySums(snapshot, operation, dimension, knownAt, some, countries)));
            if (!ofPlans.isEmpty()) {
                answers.putAll(byPlans(snapshot, operation, knownAt, ofPlans, countries));
            }
            return questions.stream().map(answers::get).toList();
        }
    }

    private static Map<Question, BigDecimal> bySums(
            ReadSnapshot snapshot,
            String operation,
            Dimension dimension,
            Instant knownAt,
            List<Question> questions,
            Map<String, String> countries) {
        Set<String> items = new TreeSet<>();
        Set<String> stages = new TreeSet<>();
        Set<Instant> instants = new TreeSet<>();
        for (Question question : questions) {
            items.addAll(question.scope().items());
            stages.add(question.stage().name());
            instants.add(question.until());
            if (question.after() != null) {
                instants.add(question.after());
            }
        }
        Map<Instant, List<ReachedSums.Sum>> rows =
                new ReachedSums(snapshot, operation, dimension, items, stages).at(instants, knownAt);
        Map<Question, BigDecimal> answers = new HashMap<>();
        for (Question question : questions) {
            BigDecimal end = sum(question, rows.getOrDefault(question.until(), List.of()), countries);
            answers.put(
                    question,
                    question.after() == null
                            ? end
                            : end.subtract(sum(question, rows.getOrDefault(question.after(), List.of()), countries)));
        }
        return answers;
    }

    private static Map<Question, BigDecimal> byPlans(
            ReadSnapshot snapshot,
            String operation,
            Instant knownAt,
            List<Question> questions,
            Map<String, String> countries) {
        List<Long> numbers = new ArrayList<>();
        questions.forEach(q -> numbers.add((long) numbers.size()));
        Map<Integer, List<ReachedSums.Sum>> rows = new HashMap<>();
        snapshot.list(
                        BY_PLANS,
                        List.of(
                                numbers,
                                each(questions, q -> q.stage().name()),
                                each(questions, q -> String.join(" ", q.scope().carriers())),
                                each(questions, q -> String.join(" ", q.scope().routes())),
                                each(questions, q -> (q.after() == null ? Figures.EVER : q.after()).toString()),
                                each(questions, q -> q.until().toString()),
                                knownAt,
                                operation),
                        row -> Map.entry(
                                (int) row.number(),
                                new ReachedSums.Sum(row.text(), row.text(), row.text(), row.decimal())))
                .forEach(e -> rows.computeIfAbsent(e.getKey(), number -> new ArrayList<>())
                        .add(e.getValue()));
        Map<Question, BigDecimal> answers = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i), sum(questions.get(i), rows.getOrDefault(i, List.of()), countries));
        }
        return answers;
    }

    private static List<String> each(List<Question> questions, Function<Question, String> value) {
        return questions.stream().map(value).toList();
    }

    private static BigDecimal sum(Question question, Collection<ReachedSums.Sum> rows, Map<String, String> countries) {
        return rows.stream()
                .filter(row -> row.stage().equals(question.stage().name()) && isOf(question.scope(), row, countries))
                .map(ReachedSums.Sum::reached)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOf(FigureScope scope, ReachedSums.Sum row, Map<String, String> countries) {
        if (!scope.items().contains(row.item())) {
            return false;
        }
        if (row.member().isEmpty()) {
            return true;
        }
        String[] donorAndLane = row.member().split(" ", 2);
        String[] ends = donorAndLane[1].split("-", 2);
        return (scope.donors().isEmpty() || scope.donors().contains(donorAndLane[0]))
                && isIn(scope.originCountry(), ends[0], countries)
                && isIn(scope.destinationCountry(), ends[1], countries)
                && (scope.destination() == null || scope.destination().equals(ends[1]));
    }

    private static boolean isIn(String country, String place, Map<String, String> countries) {
        return country == null || country.equals(countries.get(place));
    }

    private static Map<String, String> countries(ReadSnapshot snapshot, List<Question> questions) {
        List<String> asked = questions.stream()
                .flatMap(q -> Stream.of(q.scope().originCountry(), q.scope().destinationCountry()))
                .filter(country -> country != null)
                .distinct()
                .toList();
        Map<String, String> countries = new HashMap<>();
        if (!asked.isEmpty()) {
            snapshot.list(COUNTRIES, List.of(asked), row -> countries.put(row.text(), row.text()));
        }
        return countries;
    }
}
