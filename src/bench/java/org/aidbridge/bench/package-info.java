/**
 * Measures the packaged jar over HTTP and, in turn with it, the bare SQL of the same work on the same database. {@link
 * org.aidbridge.bench.Benchmark} is the command; {@code BENCHMARKS.md} is what it writes.
 */
package org.aidbridge.bench;
