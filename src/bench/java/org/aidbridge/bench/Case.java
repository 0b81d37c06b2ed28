package org.aidbridge.bench;

/**
 * One measurement, through the API and with bare SQL.
 *
 * @param unit of its rate
 */
record Case(String name, String what, String unit, Side app, Side bare) {

    interface Side {
        /** Prepares a round, off the clock. */
        WorkerLoad.Step ready() throws Exception;
    }
}
