package org.aidbridge.report.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.aidbridge.report.model.NamesInReport;
import org.aidbridge.report.model.Pipeline;
import org.aidbridge.report.model.ReportedImpact;
import org.aidbridge.report.model.ReportedRoute;

/** What the places and parties are called that the sections tell of by their codes. */
final class Naming {

    private Naming() {}

    static NamesInReport of(ReportContext basis, List<ReportedRoute> routes, ReportedImpact impact, Pipeline pipeline) {
        List<String> places = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        for (ReportedRoute route : routes) {
            places.addAll(Arrays.asList(route.origin(), route.destination()));
            route.said().forEach(said -> parties.add(said.party()));
        }
        for (ReportedImpact.Stuck row : impact.rows()) {
            places.add(row.place());
            parties.add(row.recipient());
        }
        for (Pipeline.Expected row : pipeline.rows()) {
            places.addAll(List.of(row.origin(), row.destination()));
            parties.addAll(List.of(row.donor(), row.consignee()));
        }
        return new NamesInReport(
                new TreeMap<>(basis.names().places(codes(places))),
                new TreeMap<>(basis.names().parties(codes(parties))));
    }

    private static List<String> codes(List<String> codes) {
        return codes.stream().filter(Objects::nonNull).distinct().toList();
    }
}
