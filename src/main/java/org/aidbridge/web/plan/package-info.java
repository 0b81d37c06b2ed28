/** The forms that declare a shipment, re-plan it or withdraw its declaration. */
package org.aidbridge.web.plan;
