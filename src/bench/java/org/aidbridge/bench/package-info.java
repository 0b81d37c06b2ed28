/**
 * Measures the packaged jar over HTTP, alternating with bare SQL that does the same work on the same database. {@link
 * org.aidbridge.bench.Benchmark} is the command; it writes {@code BENCHMARKS.md}.
 */
package org.aidbridge.bench;
