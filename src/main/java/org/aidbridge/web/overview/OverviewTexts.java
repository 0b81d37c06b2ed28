package org.aidbridge.web.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("overview")
public interface OverviewTexts {

    @Message("Overview")
    String title();

    @Message("Pipeline")
    String figures();

    @Message("Quantities that ever reached each step, with their share of the declared quantity and the last 24 hours.")
    String figuresMore();

    @Message("{change} in 24 h")
    String in24h(String change);

    @Message("Nothing has been declared in this operation yet.")
    String noFigures();

    /** Beside the state of a route of which the same was said as of the one before. */
    @Message("as above")
    String asAbove();

    @Message("Routes that are not running")
    String routes();

    @Message(
            "Announced and observed. A route opens by a scheduled resumption or an observed departure, not by a headline.")
    String routesMore();

    @Message("No route is announced to be closed.")
    String noRoutes();

    @Message("Announced")
    String announced();

    @Message("Observed")
    String observed();

    @Message("Disputed")
    String disputed();

    @Message("since {day}, day {days}")
    String since(String day, Long days);

    @Message("review on {day}")
    String review(String day);

    @Message("review was due on {day}")
    String reviewDue(String day);

    @Message("resumes on {day}")
    String resumes(String day);

    @Message("no schedule announced")
    String noSchedule();

    @Message("no departure seen")
    String noDeparture();

    @Message("last departure {day}")
    String lastDeparture(String day);

    @Message("{count} departures in 7 days")
    String departures(Integer count);

    @Message("{count} departures in 7 days, usually {usual} a week")
    String departuresOfUsual(Integer count, String usual);

    @Message("Progress over time")
    String trend();

    @Message("What had ever reached a step by the end of each day.")
    String trendMore();

    @Message("Day")
    String day();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Nothing had departed by then.")
    String noTrend();

    @Message("On hold for closed routes")
    String stuck();

    @Message("Cargo whose route is closed at its planned departure, by how long it has waited.")
    String stuckMore();

    @Message("No cargo waits for a closed route.")
    String noStuck();

    @Message("The most urgent")
    String mostUrgent();

    @Message("waits {span}")
    String waits(String span);

    @Message("needed by {day}")
    String neededBy(String day);

    @Message("Total")
    String total();

    @Message
    String age(WaitingTotals.Age age);

    @Message("Overdue")
    String overdue();

    @Message("Shipments that are later than needed or expected, by how late.")
    String overdueMore();

    @Message("No shipment is overdue.")
    String noOverdue();

    @Message("All that are overdue")
    String allOverdue();

    @Message("Only the {count} that were entered last are counted here.")
    String overdueOf(Integer count);

    @Message("Claims that cannot be true together")
    String claims();

    @Message("Public figures that contradict each other, in their own words, and what of them is tracked.")
    String claimsMore();

    @Message("No two claims contradict each other.")
    String noClaims();

    @Message("Claim")
    String claim();

    @Message("others that contradict it: {count}")
    String contradicts(Integer count);

    @Message("{quantity} opening balance")
    String opened(String quantity);

    @Message("First steps")
    String firstSteps();

    @Message("Six steps from an empty operation to its first report.")
    String firstStepsMore();

    @Message("{done} of {all} done")
    String stepsDone(Long done, Integer all);

    @Message("Done")
    String done();

    @Message("After the steps before.")
    String stepLater();

    @Message("Ask a coordinator of this operation.")
    String stepNotYours();

    @Message
    String step(FirstSteps.Step step);

    @Message
    String stepMore(FirstSteps.Step step);

    @Message
    String stepAction(FirstSteps.Step step);
}
