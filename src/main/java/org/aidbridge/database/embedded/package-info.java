/**
 * The embedded PostgreSQL: unpacked, initialised, started, supervised, recovered after a crash and stopped, through
 * {@link org.aidbridge.database.embedded.StandaloneDatabase}. It depends on nothing of ours, so that tests use the same
 * server.
 */
package org.aidbridge.database.embedded;
