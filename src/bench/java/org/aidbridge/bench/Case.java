package org.aidbridge.bench;

/**
 * One thing to measure, done through the interface and done by bare SQL.
 *
 * @param unit of its rate
 */
record Case(String name, String what, String unit, Side app, Side bare) {

    /** One way of doing it. */
    interface Side {
        /** Gets ready for a round, off the clock. */
        WorkerLoad.Step ready() throws Exception;
    }
}
