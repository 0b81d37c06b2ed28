package org.aidbridge.ops.sample;

import java.time.Instant;
import org.aidbridge.claim.record.ClaimBody;
import org.aidbridge.reference.carrier.NormalPattern;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.Party;
import org.aidbridge.reference.place.Place;
import org.aidbridge.route.notice.NoticeBody;
import org.aidbridge.shipment.body.EventBody;
import org.aidbridge.shipment.body.ShipmentBody;

/**
 * One step of the story, as {@code db/sample/ind-covid-2021.json} has it. Exactly one of the bodies is given, in the form
 * in which it would be posted.
 *
 * @param at when it became known
 * @param shipment what an event is about
 * @param refersTo the reference of the notice that a notice is about: its id is only known after loading
 * @param route what a pattern is of; it is entered with it
 * @param report until when a report tells what was known then
 * @param retract the source reference of the event that a retraction withdraws: its id is only known after loading
 */
record SampleStep(
        Instant at,
        Operation.Facts operation,
        Place.Facts place,
        Party.Facts party,
        ShipmentBody declaration,
        String shipment,
        String retract,
        EventBody event,
        NoticeBody notice,
        String refersTo,
        String route,
        NormalPattern.Facts pattern,
        ClaimBody claim,
        Instant report) {}
