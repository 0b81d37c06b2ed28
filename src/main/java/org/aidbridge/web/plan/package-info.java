/** The forms that re-plan a shipment or withdraw its declaration. */
package org.aidbridge.web.plan;
