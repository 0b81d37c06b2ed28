package org.aidbridge.reference.revision;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An entry of reference data. It is never deleted; each change states all of it and is its next version. Its table has
 * the newest version, {@code X_revision} all of them, copied by the database (procedure {@code make_versioned}).
 *
 * @param <F> its stated facts
 */
@MappedSuperclass
public abstract class Revised<F> {

    @Version
    private long version = 1;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    public abstract String code();

    public abstract F facts();

    /** Replaces the facts, except the key. */
    protected abstract void restate(F facts);

    /** Clocks of replicas may differ slightly; the order of versions must not. */
    final void recorded(Instant at, String by) {
        recordedAt = recordedAt != null && recordedAt.isAfter(at) ? recordedAt : at;
        recordedBy = by;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
