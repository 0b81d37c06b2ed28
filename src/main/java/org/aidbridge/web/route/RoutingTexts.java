package org.aidbridge.web.route;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeKind;

@MessageBundle("routing")
public interface RoutingTexts {

    @Message
    String kind(NoticeKind kind);

    @Message
    String reason(Notice.Reason reason);

    @Message("Carriers and routes")
    String title();

    @Message("Only the carrier changes the announced state. Observations and statements of others are shown beside it.")
    String titleMore();

    @Message("Publish a notice")
    String publish();

    @Message("Nothing has been said of any route here, as far as was known.")
    String nothingSaid();

    @Message("No route is at that state.")
    String noneSuch();

    @Message("States over time")
    String bars();

    @Message("A bar is a time at which the route was closed, a thin line one at which it was open.")
    String barsMore();

    @Message("Nothing has changed since then.")
    String unchanged();

    @Message("{state} since {time}")
    String stateSince(String state, String time);

    @Message("always so far")
    String always();

    @Message("What others say")
    String others();

    @Message("says they fly")
    String saysOpen();

    @Message("says they do not fly")
    String saysClosed();

    @Message("contradicts the carrier")
    String contradicts();

    @Message("A flight was seen not to operate: {time}")
    String notOperated(String time);

    @Message("In service")
    String open();

    @Message("Closed")
    String closed();

    @Message("History")
    String history();

    @Message("From")
    String from();

    @Message("Because of")
    String because();

    @Message("a departure that was seen: {time}")
    String becauseDeparture(String time);

    @Message("Published schedule")
    String schedule();

    @Message("Carrier timeline")
    String timeline();

    @Message("Notices, departures and resulting states of its routes, the newest first.")
    String timelineMore();

    @Message("Nothing has been said or seen of this carrier here, as far as was known.")
    String nothingHappened();

    @Message("recorded {time}")
    String recorded(String time);

    @Message("Recorded {time} by {who}")
    String recordedBy(String time, String who);

    @Message("Departure seen")
    String departure();

    @Message("all routes of {carrier}")
    String allRoutes(String carrier);

    /** Names of countries; empty for any. */
    @Message("{carrier}: all flights{#if origin} from {origin}{/if}{#if destination} to {destination}{/if}")
    String allFlights(String carrier, String origin, String destination);

    @Message("from {country}")
    String fromCountry(String country);

    @Message("to {country}")
    String toCountry(String country);

    @Message("the routes of the notice it refers to")
    String routesOfOther();

    @Message("Routes")
    String routes();

    @Message("Said on")
    String saidOn();

    @Message("Effective from")
    String holdsFrom();

    @Message("Stated end")
    String holdsUntil();

    @Message("To be reviewed on")
    String reviewOn();

    @Message("Served again from")
    String resumesOn();

    @Message("Refers to")
    String refersTo();

    @Message("Answered by")
    String answered();

    @Message("The notice has been published.")
    String published();

    @Message("Retract it")
    String retract();

    @Message("Amend it")
    String amend();

    @Message("Only its source can retract a notice; nothing is deleted.")
    String retractMore();

    @Message("What it makes of routes and cargo")
    String impact();

    @Message("What it would change")
    String preview();

    @Message("Nothing has been published yet. Look at what would follow, then confirm.")
    String previewMore();

    @Message("Confirm and publish")
    String confirm();

    @Message("Show what it would change")
    String look();

    @Message("The state of no route is changed by it.")
    String changesNothing();

    @Message("On hold because of it")
    String stuck();

    @Message("No cargo is on hold because of it.")
    String noneStuck();

    @Message("Freed by it")
    String freed();

    @Message("In the air, not affected")
    String inFlight();

    @Message("The first {count} are shown; the totals are of all.")
    String firstOnly(Integer count);

    @Message("A new notice")
    String newNotice();

    @Message("What is said")
    String what();

    @Message("Web address")
    String url();

    @Message("Code of the party, if it is one")
    String party();

    @Message("Days and times of a notice are those of {zone}.")
    String zoneOf(String zone);

    @Message("Which routes")
    String which();

    @Message("Ids like 3U:XIY-DEL, one a line. Without any, all routes of the carrier.")
    String routesMore();

    @Message("From country (two letters)")
    String originCountry();

    @Message("Enter routes that are not known yet")
    String createRoutes();

    @Message("Terms of a suspension")
    String terms();

    @Message("Resumption, statement or observation")
    String more();

    @Message("Whether they fly")
    String operated();

    @Message("they fly")
    String yes();

    @Message("they do not fly")
    String no();

    @Message("Day of the flight")
    String occurredOn();

    @Message("Id of the notice it refers to")
    String refersToId();
}
