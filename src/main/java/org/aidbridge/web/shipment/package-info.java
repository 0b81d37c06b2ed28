/**
 * Shipments on the board: the list and its file, one shipment with where everything of it is and what was reported of it, and
 * the forms by which the desk reports, corrects, withdraws and re-plans.
 */
package org.aidbridge.web.shipment;
