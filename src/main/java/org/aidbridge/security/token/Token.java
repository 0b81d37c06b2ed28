package org.aidbridge.security.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.security.credential.Secret;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An API token of a user: shown once, stored as a hash, identified by its prefix. */
@Entity
@Table(name = "api_token")
public class Token {

    /** Lets secret scanners recognise a token in a log or repository. */
    static final String MARK = "aid_";

    private static final int SHOWN = MARK.length() + 8;

    @Id
    private UUID id;

    @Column(name = "user_name")
    private String userName;

    private String name;
    private String prefix;
    private byte[] hash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Version
    private long version;

    protected Token() {}

    Token(UUID id, String userName, String name, String secret, List<String> scopes, Instant expiresAt) {
        this.id = id;
        this.userName = userName;
        this.name = name;
        this.prefix = secret.substring(0, SHOWN);
        this.hash = Secret.hash(secret);
        this.scopes = scopes;
        this.expiresAt = expiresAt;
    }

    static String generate() {
        return MARK + Secret.generate();
    }

    void created(Instant at, String by) {
        createdAt = at;
        createdBy = by;
    }

    void revoke(Instant at, String by) {
        revokedAt = at;
        revokedBy = by;
    }

    public UUID id() {
        return id;
    }

    String userName() {
        return userName;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public List<String> scopes() {
        return scopes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
