package org.aidbridge.report.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aidbridge.report.model.Report;
import org.aidbridge.report.model.Report.Caveat;
import org.aidbridge.report.model.Report.Source;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shipment.ledger.Stage;

/** What a reader has to know, and whose words it rests on. */
final class Caveats {

    private Caveats() {}

    static List<Caveat> of(ReportContext basis, List<RouteState> routes) {
        FigureTable sheet = basis.sheet();
        List<Caveat> caveats = new ArrayList<>();
        caveats.add(new Caveat(
                "COVERAGE",
                "Figures count what was reported to this operation. What nobody declared here is not in them."));
        if (basis.terms().replay()) {
            caveats.add(new Caveat(
                    "REPLAY", "This operation was entered afterwards, on the clock of the time that it tells of."));
        }
        if (basis.asOf().knownAt().isAfter(basis.asOf().validAt())) {
            caveats.add(new Caveat(
                    "KNOWN_LATER",
                    "What had happened by " + basis.local(basis.asOf().validAt())
                            + " is told by what was recorded until "
                            + basis.local(basis.asOf().knownAt()) + "."));
        }
        caveats.add(new Caveat(
                "REACHED",
                "Reached figures count a quantity once, at the time when it first came so far; a step that nobody"
                        + " reported counts as passed when a later one was."));
        if (sheet.items().stream().anyMatch(item -> sheet.surplus(item).signum() != 0)) {
            caveats.add(new Caveat(
                    "SURPLUS", "Received includes goods that were on no list; they are told apart as surplus."));
        }
        if (sheet.items().stream().anyMatch(item -> sheet.opened(item) != null)) {
            caveats.add(new Caveat(
                    "OPENING",
                    "What stood there when the operation began counts as there and as reached, told apart as opening"
                            + " balance, and is no movement of any period."));
        }
        if (sheet.isOccupied(Stage.MISSING)) {
            caveats.add(
                    new Caveat("MISSING", "Missing goods were not found at a receipt; their whereabouts are unknown."));
        }
        if (routes.stream().anyMatch(RouteState::isDisputed)) {
            caveats.add(new Caveat(
                    "DISPUTED",
                    "Others contradict what the carrier announces of some routes; both are quoted. The state of a"
                            + " route follows the carrier's own word and observed departures."));
        }
        return caveats;
    }

    /**
     * Before version 3: of notices alone, and no more than there are rows.
     *
     * @param known what had been recorded of what was said, in the order in which it was issued
     */
    static List<Source> notices(ReportContext basis, List<Notice> known) {
        List<Notice> said = known.stream()
                .filter(n -> !n.issuedAt().isAfter(basis.asOf().validAt()))
                .limit(Report.ROWS)
                .toList();
        Map<String, String> parties = basis.names()
                .parties(said.stream()
                        .map(n -> n.source().party())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return said.stream()
                .map(n -> new Source(
                        n.source().kind(),
                        n.source().party(),
                        n.source().party() == null
                                ? null
                                : parties.get(n.source().party()),
                        n.issued().toString(),
                        n.source().url(),
                        n.source().quote(),
                        null))
                .toList();
    }
}
