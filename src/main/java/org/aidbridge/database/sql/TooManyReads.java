package org.aidbridge.database.sql;

import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** More is being read than the database can answer in time. Asking again later helps. */
public class TooManyReads extends Problem {
    TooManyReads() {
        super(
                503,
                Message.of("Too many requests at once"),
                Message.of("Too much is being read at the moment; try again in a moment"));
    }
}
