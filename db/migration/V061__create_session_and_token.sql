-- What somebody signed in with. Of secrets only hashes are kept: they are random, so one round of SHA-256 is enough.

-- A machine has tokens and no password; a password that was generated for somebody is to be changed at the first sign-in.
alter table app_user alter column password_hash drop not null;
alter table app_user add column must_change boolean not null default false;

create table app_session (
    hash bytea not null,
    user_name text not null,
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    address text not null,
    constraint app_session_pkey primary key (hash),
    constraint app_session_user_fkey foreign key (user_name) references app_user (name),
    constraint app_session_hash_check check (length(hash) = 32)
);
create index app_session_user_idx on app_session (user_name);
create index app_session_expires_idx on app_session (expires_at);

create table api_token (
    id uuid not null,
    user_name text not null,
    name text not null,
    prefix text not null,
    hash bytea not null,
    scopes text[] not null,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz,
    version bigint not null,
    constraint api_token_pkey primary key (id),
    constraint api_token_hash_key unique (hash),
    constraint api_token_user_fkey foreign key (user_name) references app_user (name),
    constraint api_token_scopes_check check (cardinality(scopes) between 1 and 50),
    constraint api_token_hash_check check (length(hash) = 32)
);
comment on column api_token.prefix is 'the beginning of the token, by which people recognise it';
comment on column api_token.scopes is 'operation:role or *:role; a token never does more than its user may';
create index api_token_user_idx on api_token (user_name);

-- How often somebody has failed to sign in, by name and address and by name alone, so that guessing gets slower.
create table sign_in_failure (
    who text not null,
    failures integer not null,
    last_at timestamptz not null,
    locked_until timestamptz,
    constraint sign_in_failure_pkey primary key (who)
);
create index sign_in_failure_last_idx on sign_in_failure (last_at);
