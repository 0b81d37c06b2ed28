/**
 * The sample operation {@code IND-COVID-2021}: public knowledge of April 2021, replayed through the ordinary services,
 * each step at the time it became known.
 */
package org.aidbridge.ops.sample;
