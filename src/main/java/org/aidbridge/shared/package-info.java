/**
 * What every feature speaks: the one clock, the two-clock {@link org.aidbridge.shared.AsOf}, exact quantities, ids,
 * keyset pages and the problem document. It knows nothing of shipments, carriers or people.
 */
package org.aidbridge.shared;
