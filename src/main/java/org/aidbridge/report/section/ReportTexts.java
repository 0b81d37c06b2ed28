package org.aidbridge.report.section;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.report.section.change.Change.Cause;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.report.section.next.NextAction;
import org.aidbridge.route.state.Announced;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;

/** What a report says to people. */
@MessageBundle("document")
public interface ReportTexts {

    /** Who has to act. */
    enum Owner {
        CONSIGNOR,
        SHIPPER,
        FORWARDER,
        CARRIER,
        CUSTOMS,
        CONSIGNEE,
        CONSIGNEE_AGENT,
        RECIPIENT,
        OPERATION
    }

    /** Of a shipment. */
    enum Priority {
        CRITICAL,
        HIGH,
        NORMAL,
        LOW
    }

    /** On a public figure. */
    enum Verdict {
        CONSISTENT,
        UNSUPPORTED,
        EXCEEDED,
        NOT_COMPARABLE
    }

    /** Of a caveat. */
    enum CaveatCode {
        COVERAGE,
        REPLAY,
        KNOWN_LATER,
        REACHED,
        SURPLUS,
        OPENING,
        MISSING,
        DISPUTED
    }

    @Message
    String stage(Stage stage);

    @Message
    String announced(Announced announced);

    @Message
    String cause(Cause cause);

    @Message
    String measure(Measure measure);

    @Message
    String source(SourceKind kind);

    @Message
    String event(EventType type);

    @Message
    String owner(Owner owner);

    @Message
    String priority(Priority priority);

    @Message
    String verdict(Verdict verdict);

    @Message
    String caveat(CaveatCode code);

    @Message
    String action(NextAction.What what);

    @Message("Situation report {number}")
    String title(String number);

    @Message("Situation, not frozen")
    String unfrozen();

    @Message("{name}: as of {time} {zone}")
    String subtitle(String name, String time, String zone);

    @Message("Replay: entered afterwards, on the clock of its time.")
    String replay();

    @Message("About this report")
    String about();

    @Message("Operation")
    String operation();

    @Message("Valid as of")
    String validAsOf();

    @Message("Known as of")
    String knownAsOf();

    @Message("Period since")
    String periodSince();

    @Message("Supersedes")
    String supersedes();

    @Message("Compared with")
    String comparedWith();

    @Message("SHA-256 of the data")
    String sha256();

    @Message(
            "{item}: {departed} of {declared} {unit} have departed, {received} have been received and {delivered} delivered")
    String headline(String item, String declared, String departed, String received, String delivered, String unit);

    @Message("{figures}. All routes are in service.")
    String headlineOpen(String figures);

    @Message("{figures}; {routes} {#if routes == 1}route is{#else}routes are{/if} closed.")
    String headlineClosed(String figures, Integer routes);

    @Message(
            "{figures}; {routes} {#if routes == 1}route is{#else}routes are{/if} closed, blocking {blocked} {unit} of {item}.")
    String headlineBlocked(String figures, Integer routes, String blocked, String unit, String item);

    @Message("{figures}. Announced suspensions will block {blocked} {unit} of {item}.")
    String headlineToBeBlocked(String figures, String blocked, String unit, String item);

    @Message("Nothing has been declared yet.")
    String nothingDeclared();

    @Message("{step}, of {declared} {unit} declared")
    String tileStep(String step, String declared, String unit);

    @Message("{change} in the last 24 hours")
    String tileChange(String change);

    @Message("Highlights")
    String highlights();

    @Message("No route is closed, and nothing is late, missing, withheld, corrected or disputed.")
    String quiet();

    @Message("Closed routes.")
    String leadClosed();

    @Message("{carrier}: {count} {#if count == 1}route{#else}routes{/if} closed since {day}.")
    String closedSince(String carrier, Integer count, String day);

    @Message("{carrier}: {count} {#if count == 1}route{#else}routes{/if} closed.")
    String closed(String carrier, Integer count);

    @Message("Disputed.")
    String leadDisputed();

    @Message(
            "{source} contradicts what {carrier} announces of {count} {#if count == 1}route{#else}routes{/if}: “{quote}”")
    String disputed(String source, String carrier, Integer count, String quote);

    @Message("Blocked cargo.")
    String leadBlocked();

    @Message("{quantity} {unit} of {item} cannot leave: the route is closed.")
    String blocked(String quantity, String unit, String item);

    @Message("{quantity} {unit} of {item} cannot leave: the route is closed. First required by {day}.")
    String blockedBy(String quantity, String unit, String item, String day);

    @Message("Discrepancy.")
    String leadDiscrepancy();

    @Message("{quantity} {unit} of {item} {state}.")
    String discrepancy(String quantity, String unit, String item, String state);

    @Message("{quantity} {unit} of {item} {state}, in shipment {shipment}.")
    String discrepancyIn(String quantity, String unit, String item, String state, String shipment);

    @Message("{quantity} {unit} of {item} {state}, in {count} shipments, {shipment} among them.")
    String discrepancyInSome(String quantity, String unit, String item, String state, Integer count, String shipment);

    @Message("withheld")
    String withheld();

    @Message("missing, whereabouts unknown")
    String missing();

    @Message("lost")
    String lost();

    @Message("damaged")
    String damaged();

    @Message("Delay.")
    String leadOverdue();

    @Message("Shipment {shipment} was due on {day}.")
    String overdueOne(String shipment, String day);

    @Message("{count} shipments are overdue; the most urgent is {shipment}, due {day}.")
    String overdueSome(String count, String shipment, String day);

    @Message("Correction.")
    String leadCorrected();

    @Message("{stage} of {item} in {report} is now {value} {unit} ({change}): {cause}.")
    String corrected(String stage, String item, String report, String value, String unit, String change, String cause);

    @Message("Public figures.")
    String leadClaim();

    @Message(
            "{source} said “{quote}”; {value} {unit} are tracked. {count} of {all} public figures are not supported by what is tracked.")
    String claimUnsupported(String source, String quote, String value, String unit, Integer count, Integer all);

    @Message("{count} public figures contradict one another, such as “{quote}” ({source}).")
    String claimDisputed(Integer count, String quote, String source);

    @Message("Pipeline")
    String pipeline();

    @Message("The {shown} most important of {all} items; all of them: Key figures.")
    String pipelineMore(Integer shown, Integer all);

    @Message("Exceptions")
    String exceptions();

    @Message("What is needed next")
    String next();

    @Message("{count} more: see Bottlenecks, Blocked cargo and Carriers and routes.")
    String nextMore(Integer count);

    @Message("What")
    String what();

    @Message("Of what")
    String about2();

    @Message("Owner")
    String ownerOf();

    @Message("Due")
    String due();

    @Message("Late")
    String late();

    @Message("{count} {#if count == 1}route{#else}routes{/if}")
    String routesOf(Integer count);

    @Message("{count} shipments, {shipment} first")
    String shipmentsOf(String count, String shipment);

    @Message("{quantity} {unit} {item}")
    String goodsOf(String quantity, String unit, String item);

    @Message("Key figures: ever reached each stage, counted once")
    String keyFigures();

    @Message("Status: stock by stage now")
    String stock();

    @Message("Progress over time")
    String cumulative();

    @Message("{item}, day by day")
    String dayByDay(String item);

    @Message("Carriers and routes")
    String routes();

    @Message("States of routes")
    String statesOfRoutes();

    @Message("Blocked cargo: waiting for closed routes")
    String impact();

    @Message("Public figures against what is tracked")
    String claims();

    @Message("Movements in the period")
    String movements();

    @Message("Bottlenecks")
    String bottlenecks();

    @Message("Last mile by region of the recipient")
    String lastMile();

    @Message("Discrepancies")
    String discrepancies();

    @Message("Expected arrivals")
    String onItsWay();

    @Message("Earlier figures that differ now, and why")
    String changes();

    @Message("Caveats")
    String caveats();

    @Message("Sources")
    String sources();

    @Message("The first {rows} at most; all of them: {address}")
    String rest(Integer rows, String address);

    @Message("Item")
    String item();

    @Message("Item")
    String name();

    @Message("Unit")
    String unit();

    @Message("Declared")
    String declared();

    @Message("Departed")
    String departed();

    @Message("Arrived")
    String arrived();

    @Message("Cleared")
    String cleared();

    @Message("Received")
    String received();

    @Message("Dispatched")
    String dispatched();

    @Message("Delivered")
    String delivered();

    @Message("Installed")
    String installed();

    @Message("Opening balance")
    String opened();

    @Message("Not departed")
    String waiting();

    @Message("In transit")
    String inTransit();

    @Message("At customs")
    String atCustoms();

    @Message("In store")
    String inStore();

    @Message("Withheld")
    String nowWithheld();

    @Message("Missing")
    String nowMissing();

    @Message("Damaged")
    String nowDamaged();

    @Message("Lost")
    String nowLost();

    @Message("Surplus")
    String surplus();

    @Message("Stage")
    String stageOf();

    @Message("Next action")
    String toAct();

    @Message("Quantity")
    String quantity();

    @Message("Hours on average")
    String hours();

    @Message("Oldest")
    String oldest();

    @Message("Shipment")
    String shipment();

    @Message("Route")
    String route();

    @Message("Carrier")
    String carrier();

    @Message("{origin} to {destination}")
    String lane(String origin, String destination);

    /** Names of countries; null for any. */
    @Message("All flights{#if origin} from {origin}{/if}{#if destination} to {destination}{/if}")
    String allFlights(String origin, String destination);

    @Message("Announced")
    String announcedOf();

    @Message("Since")
    String since();

    @Message("Days closed")
    String daysClosed();

    @Message("Review on")
    String reviewOn();

    @Message("Next departure")
    String nextDeparture();

    @Message("No schedule announced")
    String noSchedule();

    @Message("Last departure seen")
    String lastDeparture();

    @Message("Disputed")
    String disputedOf();

    @Message("Yes")
    String yes();

    @Message("Recipient")
    String recipient();

    @Message("Priority")
    String priorityOf();

    @Message("Required by")
    String requiredBy();

    @Message("Stated")
    String stated();

    @Message("Source")
    String by();

    @Message("Quote")
    String quote();

    @Message("Verdict")
    String verdictOf();

    @Message("Tracked")
    String tracked();

    @Message("Gap")
    String gap();

    @Message("Why")
    String why();

    @Message("In conflict with")
    String conflicts();

    @Message("{verdict}; its parts do not add up")
    String partsDiffer(String verdict);

    @Message("Region")
    String region();

    @Message("Not known")
    String unknownRegion();

    @Message("Under way")
    String underWay();

    @Message("Donor")
    String donor();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Expected")
    String expected();

    @Message("As")
    String basis();

    @Message("Estimated")
    String estimated();

    @Message("Planned")
    String planned();

    @Message("Figure")
    String figure();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("Difference")
    String difference();

    @Message("Cause")
    String because();

    @Message("Share")
    String share();

    @Message("Events")
    String events();

    @Message("Kind")
    String kind();

    @Message("When")
    String when();

    @Message("Address")
    String address();

    @Message("Events of shipments")
    String sender();

    @Message("Day")
    String day();

    @Message("pcs")
    String pieces();

    @Message("pairs")
    String pairs();

    @Message("sets")
    String sets();

    @Message("vials")
    String vials();

    @Message("doses")
    String doses();

    @Message("our record, corrected; recorded before as: {words}")
    String recordedBefore(String words);
}
