package org.aidbridge.security.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser session. It ends on sign-out, when idle too long, or when it expires. */
@Entity(name = "AppSession")
@Table(name = "app_session")
class Session {

    @Id
    private byte[] hash;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String address;

    protected Session() {}

    Session(byte[] hash, String userName, Instant begunAt, Instant expiresAt, String address) {
        this.hash = hash;
        this.userName = userName;
        this.begunAt = begunAt;
        this.seenAt = begunAt;
        this.expiresAt = expiresAt;
        this.address = address;
    }

    void seen(Instant at) {
        seenAt = at;
    }

    String userName() {
        return userName;
    }

    Instant seenAt() {
        return seenAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
