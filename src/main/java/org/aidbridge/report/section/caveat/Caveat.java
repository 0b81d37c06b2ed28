package org.aidbridge.report.section.caveat;

import java.util.ArrayList;
import java.util.List;
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader has to know before using the figures. */
@Schema(name = "Caveat")
public record Caveat(String code, String text) {

    public static List<Caveat> of(ReportContext context, List<RouteState> routes) {
        FigureTable figures = context.figures();
        List<Caveat> caveats = new ArrayList<>();
        caveats.add(new Caveat(
                "COVERAGE",
                "Figures count what was reported to this operation. What nobody declared here is not in them."));
        if (context.terms().replay()) {
            caveats.add(new Caveat(
                    "REPLAY", "This operation was entered afterwards, on the clock of the time that it tells of."));
        }
        if (context.asOf().knownAt().isAfter(context.asOf().validAt())) {
            caveats.add(new Caveat(
                    "KNOWN_LATER",
                    "What had happened by " + context.local(context.asOf().validAt())
                            + " is told by what was recorded until "
                            + context.local(context.asOf().knownAt()) + "."));
        }
        caveats.add(new Caveat(
                "REACHED",
                "Reached figures count a quantity once, at the time when it first came so far; a step that nobody"
                        + " reported counts as passed when a later one was."));
        if (figures.items().stream().anyMatch(item -> figures.surplus(item).signum() != 0)) {
            caveats.add(new Caveat(
                    "SURPLUS", "Received includes goods that were on no list; they are told apart as surplus."));
        }
        if (figures.items().stream().anyMatch(item -> figures.opened(item) != null)) {
            caveats.add(new Caveat(
                    "OPENING",
                    "What stood there when the operation began counts as there and as reached, told apart as opening"
                            + " balance, and is no movement of any period."));
        }
        if (figures.isOccupied(Stage.MISSING)) {
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
}
