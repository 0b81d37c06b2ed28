/** The forms by which an event of a shipment is reported, corrected or withdrawn. */
package org.aidbridge.web.event;
