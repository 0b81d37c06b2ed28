/**
 * Notices as they are published, kept and asked for, and the states of routes that follow: what package {@code notice}
 * derives, fed from the database. Which departures were seen it reads from the events of shipments by SQL; of shipments and
 * events as such it knows nothing.
 */
package org.aidbridge.disruption;
