/**
 * The sample operation {@code IND-COVID-2021}: what was publicly known in April 2021, replayed through the same desks that
 * serve everybody else, each step at the time when it became known. It has no way into the tables of its own.
 */
package org.aidbridge.ops.sample;
