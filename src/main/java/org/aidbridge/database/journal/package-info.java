/**
 * The journal of each operation: gives every fact its recordedAt, and waits for older writers where an answer must never change.
 * It knows operations only by their code.
 */
package org.aidbridge.database.journal;
