package org.aidbridge.reference.operation;

import jakarta.enterprise.context.ApplicationScoped;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.reference.revision.RowFilter;

/** Parties; each list is of one operation. */
@ApplicationScoped
public class Parties extends RevisedEntries<Party, Party.Key, Party.Facts> {

    Parties() {
        super(Party.class, "party");
    }

    public static RowFilter of(String operation) {
        return RowFilter.where("operation", operation);
    }

    @Override
    protected Party.Facts comparable(Party.Facts facts) {
        return new Party.Facts(
                facts.code(), facts.name(), facts.roles().stream().sorted().toList(), facts.country(), facts.place());
    }

    @Override
    protected RowFilter keyed(Party.Key key) {
        return of(key.operation()).and("code", key.code());
    }
}
