/**
 * Takes in many events at once: splits a body of any size into rows, has them recorded chunk by chunk or all together, and
 * answers for each row. It knows how bulks are written and nothing of what the events mean; memory is for one chunk.
 */
package org.aidbridge.shipment.bulk;
