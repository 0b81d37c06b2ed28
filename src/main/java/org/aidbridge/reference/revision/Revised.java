package org.aidbridge.reference.revision;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An entry of reference data. It begins with version 1 and is never deleted; each change states all of it anew and is
 * its next version. The table of the entry holds the newest version, {@code X_revision} beside it holds all of them: the
 * database copies them there by itself (procedure {@code make_versioned}).
 *
 * @param <F> what is stated about such an entry
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

    /** What this version says. */
    public abstract F facts();

    /** Takes over what is said now, except the key, which stays. */
    protected abstract void restate(F facts);

    /** Two replicas' clocks may differ by a moment, the order of versions may not. */
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
