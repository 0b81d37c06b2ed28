/**
 * When something is recorded. Every fact of an operation gets its recordedAt here, after its writer has entered the
 * operation's journal; and here whoever needs an answer that will never change waits for the writers before it. It knows
 * operations by code only.
 */
package org.aidbridge.journal;
