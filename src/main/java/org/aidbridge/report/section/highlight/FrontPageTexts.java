package org.aidbridge.report.section.highlight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("frontpage")
public interface FrontPageTexts {

    @Message(
            "{item}: {departed} of {declared} {unit} have departed, {received} have been received and {delivered} delivered")
    String headline(String item, String declared, String departed, String received, String delivered, String unit);

    @Message("{figures}. All routes are in service.")
    String headlineOpen(String figures);

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

    @Message("Correction.")
    String leadCorrected();

    @Message("{stage} of {item} in {report} is now {value} {unit} ({change}): {cause}.")
    String corrected(String stage, String item, String report, String value, String unit, String change, String cause);

    @Message("Public figures.")
    String leadClaim();

    @Message("{count} public figures contradict one another, such as “{quote}” ({source}).")
    String claimDisputed(Integer count, String quote, String source);

    @Message("Pipeline")
    String pipeline();

    @Message("Exceptions")
    String exceptions();

    @Message("{figures}; {routes} {#if routes == 1}route is{#else}routes are{/if} closed.")
    String headlineClosed(String figures, Integer routes);

    @Message(
            "{figures}; {routes} {#if routes == 1}route is{#else}routes are{/if} closed, blocking {blocked} {unit} of {item}.")
    String headlineBlocked(String figures, Integer routes, String blocked, String unit, String item);

    @Message("{count} shipments are overdue; the most urgent is {shipment}, due {day}.")
    String overdueSome(String count, String shipment, String day);

    @Message(
            "{source} said “{quote}”; {value} {unit} are tracked. {count} of {all} public figures are not supported by what is tracked.")
    String claimUnsupported(String source, String quote, String value, String unit, Integer count, Integer all);

    @Message("The {shown} most important of {all} items; all of them: Key figures.")
    String pipelineMore(Integer shown, Integer all);
}
