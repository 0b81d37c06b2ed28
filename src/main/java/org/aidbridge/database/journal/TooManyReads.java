package org.aidbridge.database.journal;

import org.aidbridge.shared.Phrase;
import org.aidbridge.shared.Problem;

/** More is being read than the database can answer in time. Asking again later helps. */
public class TooManyReads extends Problem {
    TooManyReads() {
        super(
                503,
                Phrase.of("Too many requests at once"),
                Phrase.of("Too much is being read at the moment; try again in a moment"));
    }
}
