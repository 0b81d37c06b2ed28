package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Why a flag is up: the event that raised it last, when that happened, and the reason in a sentence.
 *
 * @param expected what the event contradicts, if that is one thing: the party that goods had been dispatched to; else null
 */
public record FlagReason(UUID event, Instant at, String reason, String expected) {}
