/**
 * Public claims as they are stated, kept, mapped to items and asked for, and the settings by which hedges are read. What
 * follows from them is derived in package {@code verdict}; what was tracked it asks of package {@code figures}.
 */
package org.aidbridge.claim.record;
