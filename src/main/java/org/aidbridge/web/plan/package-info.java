/** The form by which a shipment is planned anew, above all what is stuck. */
package org.aidbridge.web.plan;
