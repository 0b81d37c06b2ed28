package org.aidbridge.web.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentFilter;
import org.aidbridge.shipment.query.ShipmentViews;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Pickers;

/** What a new operation needs until its first report, and what of it is there. */
@ApplicationScoped
class FirstSteps {

    /** A donor and a consignee. */
    private static final int PARTIES = 2;

    private static final EnumSet<Stage> PLANNED = EnumSet.of(Stage.PLANNED);

    private final Pickers pickers;
    private final ShipmentViews shipments;
    private final ReportQueries reports;
    private final Access access;

    FirstSteps(Pickers pickers, ShipmentViews shipments, ReportQueries reports, Access access) {
        this.pickers = pickers;
        this.shipments = shipments;
        this.reports = reports;
        this.access = access;
    }

    /** In their order. */
    enum Step {
        PLACES,
        ITEMS,
        PARTIES,
        SHIPMENT,
        EVENTS,
        REPORT
    }

    /** @param link null where the user may not do it, or not yet */
    record Progress(Step step, boolean isDone, String link) {}

    @CheckedTemplate(basePath = "web/overview")
    record StartPage(PageContext frame, List<Progress> steps, long done) implements TemplateInstance {}

    /** Whether the first report is still to come. */
    boolean isUnfinished(PageContext frame) {
        String operation = frame.operation().code();
        return frame.moment().isNow()
                && frame.may(Roles.OPERATOR)
                && reports.page(operation, frame.moment().asOf().knownAt(), PageRequest.of(1, null))
                        .items()
                        .isEmpty();
    }

    StartPage page(PageContext frame) {
        String operation = frame.operation().code();
        String then = "?then=" + frame.plain("/start");
        List<SummaryView> declared = shipments(operation, EnumSet.noneOf(Stage.class));
        boolean isReported =
                !shipments(operation, EnumSet.complementOf(PLANNED)).isEmpty();
        boolean coordinates = frame.may(Roles.COORDINATOR);
        boolean operates = frame.may(Roles.OPERATOR);
        List<Progress> steps = new ArrayList<>();
        steps.add(new Progress(
                Step.PLACES,
                isThere(Pickers.Kind.PLACE, operation, 1),
                coordinates ? "/catalogue/places/new" + then : null));
        steps.add(new Progress(
                Step.ITEMS,
                isThere(Pickers.Kind.ITEM, operation, 1),
                coordinates ? "/catalogue/items/new" + then : null));
        steps.add(new Progress(
                Step.PARTIES,
                isThere(Pickers.Kind.PARTY, operation, PARTIES),
                coordinates ? frame.plain("/parties/new") + then : null));
        steps.add(new Progress(Step.SHIPMENT, !declared.isEmpty(), operates ? frame.plain("/declaration") : null));
        steps.add(new Progress(
                Step.EVENTS,
                isReported,
                declared.isEmpty()
                        ? null
                        : frame.plainTo("/shipments", declared.get(0).reference())));
        steps.add(new Progress(
                Step.REPORT, !isUnfinished(frame), coordinates && isReported ? frame.plain("/reports") : null));
        return new StartPage(
                frame, steps, steps.stream().filter(Progress::isDone).count());
    }

    private boolean isThere(Pickers.Kind kind, String operation, int least) {
        return pickers.search(kind, operation, null, least).size() >= least;
    }

    /** One of them, if there is any. */
    private List<SummaryView> shipments(String operation, EnumSet<Stage> stages) {
        ShipmentFilter filter = ShipmentFilter.standing(operation, stages).in(operation);
        return shipments
                .list(filter, access.scope(operation), PageRequest.of(1, null), new AsOfParams())
                .items();
    }
}
