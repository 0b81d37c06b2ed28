package org.aidbridge.bench;

/**
 * What a start costs on one JDK.
 *
 * @param startUp milliseconds from the start of the JVM to the first 200, the median
 * @param atRest resident MB five seconds later
 */
record Footprint(Jdk jdk, double startUp, long atRest) {}
