/**
 * The PostgreSQL that Aidbridge brings along, for whoever has none: unpacked, initialised, started, kept running, taken
 * over after a crash and stopped. {@link org.aidbridge.database.embedded.StandaloneDatabase} is all that the rest sees. It knows
 * nothing of what is stored, and imports nothing of ours, so that the tests can use the very same server.
 */
package org.aidbridge.database.embedded;
