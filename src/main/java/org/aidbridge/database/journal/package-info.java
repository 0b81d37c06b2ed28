/**
 * When something is recorded. Every fact of an operation gets its recordedAt here, after its writer has entered the
 * operation's journal; and here whoever needs an answer that will never change waits for the writers before it. How many
 * rows are written at once, and what is done again when the database gave it up, is here too. It knows operations by code
 * only.
 */
package org.aidbridge.database.journal;
