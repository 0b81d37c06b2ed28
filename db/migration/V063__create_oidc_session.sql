-- What a browser that has signed in with OpenID Connect got for it. The cookie holds a secret of 192 random bits; here are its
-- hash and, sealed with a key that only the secret gives, the tokens: who reads the database signs in as nobody.
create table oidc_session (
    hash bytea not null,
    sealed bytea not null,
    expires_at timestamptz not null,
    constraint oidc_session_pkey primary key (hash),
    constraint oidc_session_hash_check check (length(hash) = 32)
);
create index oidc_session_expires_idx on oidc_session (expires_at);
