package org.aidbridge.security.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A user with a role in an operation. Leaving removes the row; recorded facts keep the name. */
@Entity
@Table(name = "membership")
@IdClass(Member.Key.class)
public class Member {

    public record Key(String operation, String userName) {}

    /** The carrier or party restricts an external reporter. */
    public record Facts(String role, String carrier, String party) {}

    @Id
    private String operation;

    @Id
    @Column(name = "user_name")
    private String userName;

    private String role;
    private String carrier;
    private String party;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected Member() {}

    Member(String operation, String userName, Facts facts, Instant at, String by) {
        this.operation = operation;
        this.userName = userName;
        update(facts, at, by);
    }

    void update(Facts facts, Instant at, String by) {
        role = facts.role();
        carrier = facts.carrier();
        party = facts.party();
        recordedAt = at;
        recordedBy = by;
    }

    public Facts facts() {
        return new Facts(role, carrier, party);
    }

    String operation() {
        return operation;
    }

    public String userName() {
        return userName;
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
