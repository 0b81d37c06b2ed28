package org.aidbridge.bench;

/**
 * What a start costs on one JDK.
 *
 * @param cache what the JVM had learnt in an earlier start, in a word; empty without
 * @param startUp milliseconds from the start of the JVM to the first 200, the median
 * @param atRest resident MB five seconds later
 */
record Footprint(Jdk jdk, String cache, double startUp, long atRest) {}
