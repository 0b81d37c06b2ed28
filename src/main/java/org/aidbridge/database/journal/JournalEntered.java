package org.aidbridge.database.journal;

/** Somebody has begun to write in an operation; observed after success, something in it has changed. */
public record JournalEntered(String operation) {}
