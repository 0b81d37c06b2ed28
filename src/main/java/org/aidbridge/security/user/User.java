package org.aidbridge.security.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.aidbridge.security.access.Roles;

/** A user. Users are never deleted, because facts name them; a user who leaves is disabled. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    /** {@code admin} of the system, or {@code member} with the roles of the memberships. */
    private String role;

    private boolean enabled;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "must_change")
    private boolean mustChange;

    @Version
    private long version;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected User() {}

    User(String name, String passwordHash, boolean generated, String role, Instant at, String by) {
        this.name = name;
        this.role = role;
        this.enabled = true;
        setPassword(passwordHash, generated, at, by);
    }

    /** @param generated whether it must be changed at the next sign-in */
    void setPassword(String hash, boolean generated, Instant at, String by) {
        mustChange = generated;
        passwordHash = hash;
        passwordChangedAt = at;
        recordedAt = at;
        recordedBy = by;
    }

    void change(String role, boolean enabled, Instant at, String by) {
        this.role = role;
        this.enabled = enabled;
        recordedAt = at;
        recordedBy = by;
    }

    public boolean isAdmin() {
        return role.equals(Roles.ADMIN);
    }

    public boolean isActiveAdmin() {
        return enabled && isAdmin();
    }

    public String name() {
        return name;
    }

    /** Whether the user is enabled with that role. */
    boolean isAs(String asked) {
        return enabled && role.equals(asked);
    }

    String passwordHash() {
        return passwordHash;
    }

    /** False for a machine, which has tokens only. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public String role() {
        return role;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Whether the password was generated and must be changed. */
    public boolean mustChange() {
        return mustChange;
    }

    public Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    public long version() {
        return version;
    }
}
