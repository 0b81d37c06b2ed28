package org.aidbridge.bench;

/**
 * The cost of a start on one JDK.
 *
 * @param cache the kind of class cache; empty without
 * @param startUp median milliseconds from the start of the JVM to the first 200
 * @param atRest resident MB five seconds later
 */
record Footprint(Jdk jdk, String cache, double startUp, long atRest) {}
