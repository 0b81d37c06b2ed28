/** Many events in one request: splits a body of any size into rows and answers with an outcome for each row. */
package org.aidbridge.shipment.bulk;
