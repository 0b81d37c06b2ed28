package org.aidbridge.report.section;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;

/** Words of a report: its header, section titles, steps, units and codes. */
@MessageBundle("document")
public interface ReportTexts {

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

    enum Priority {
        CRITICAL,
        HIGH,
        NORMAL,
        LOW
    }

    enum Verdict {
        CONSISTENT,
        UNSUPPORTED,
        EXCEEDED,
        NOT_COMPARABLE
    }

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

    @Message("{origin} to {destination}")
    String lane(String origin, String destination);

    /** Names of countries; null for any. */
    @Message("All flights{#if origin} from {origin}{/if}{#if destination} to {destination}{/if}")
    String allFlights(String origin, String destination);

    @Message("Yes")
    String yes();

    @Message("{verdict}; its parts do not add up")
    String partsDiffer(String verdict);

    @Message("Events of shipments")
    String sender();

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
