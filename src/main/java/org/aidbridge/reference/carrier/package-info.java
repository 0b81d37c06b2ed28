/**
 * Carriers, their routes, usual service, scheduled departures and waybill prefixes. Knows neither observations nor cargo.
 */
package org.aidbridge.reference.carrier;
