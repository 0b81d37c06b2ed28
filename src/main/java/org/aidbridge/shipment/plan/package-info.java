/**
 * What is planned of a shipment, and what needs attention where it does not go by it: goods that wait for a route, flags and
 * the reasons why they are up. It follows from a plan, a position and the states of routes alone, and is kept by others.
 */
package org.aidbridge.shipment.plan;
