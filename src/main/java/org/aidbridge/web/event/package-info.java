/** The forms that record, correct and withdraw events of a shipment. */
package org.aidbridge.web.event;
