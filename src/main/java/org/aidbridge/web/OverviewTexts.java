package org.aidbridge.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the overview says. */
@MessageBundle("overview")
public interface OverviewTexts {

    @Message("Overview")
    String title();

    @Message("How far it came")
    String figures();

    @Message(
            "What ever reached each step, counted once; below it, its share of what was declared and what was added in the last 24 hours.")
    String figuresMore();

    @Message("Item")
    String item();

    @Message("Beside the way")
    String beside();

    @Message("{change} in 24 h")
    String in24h(String change);

    @Message("Nothing has been declared in this operation yet.")
    String noFigures();

    @Message("Routes that are not running")
    String routes();

    @Message(
            "What the carrier announced, beside what was seen. A route opens by a schedule that is reached or a departure that is seen, not by a headline.")
    String routesMore();

    @Message("No route is announced to be closed.")
    String noRoutes();

    @Message("Route")
    String route();

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
}
