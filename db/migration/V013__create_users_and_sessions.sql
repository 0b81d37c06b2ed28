-- Users, their roles in operations, and what they sign in with. Of secrets only hashes are stored; the ones we generate are
-- random, so one round of SHA-256 is enough.

create table app_user (
    name text not null,
    password_hash text,
    role text not null,
    enabled boolean not null,
    password_changed_at timestamptz not null,
    must_change boolean not null default false,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint app_user_name_key primary key (name),
    constraint app_user_name_check check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    constraint app_user_role_check check (role in ('admin', 'member'))
);
comment on column app_user.password_hash is 'null for a machine, which has tokens instead';
comment on column app_user.role is 'admin: administers everything; member: has the roles of its memberships';
comment on column app_user.must_change is 'the password was generated and must be changed at the first sign-in';

create table membership (
    operation text not null,
    user_name text not null,
    role text not null,
    carrier text,
    party text,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint membership_pkey primary key (operation, user_name),
    constraint membership_operation_fkey foreign key (operation) references operation (code),
    constraint membership_user_fkey foreign key (user_name) references app_user (name),
    constraint membership_carrier_fkey foreign key (carrier) references carrier (code),
    constraint membership_party_fkey foreign key (operation, party) references party (operation, code),
    constraint membership_role_check check (role in ('viewer', 'reporter', 'operator', 'coordinator', 'admin')),
    constraint membership_bound_check check (num_nonnulls(carrier, party) = 0
        or role = 'reporter' and num_nonnulls(carrier, party) = 1)
);
comment on table membership is 'the role of a user in an operation; others do not learn that the operation exists';
comment on column membership.role is 'each role includes the ones before it: viewer, reporter, operator, coordinator, admin';
comment on column membership.carrier is 'the carrier, or party, that an external reporter reports for and whose shipments it sees';
create index membership_user_idx on membership (user_name);
create index membership_carrier_idx on membership (carrier) where carrier is not null;
create index membership_party_idx on membership (operation, party) where party is not null;

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
comment on column api_token.prefix is 'the first characters of the token, by which people recognise it';
comment on column api_token.scopes is 'operation:role or *:role; a token never has more rights than its user';
create index api_token_user_idx on api_token (user_name);

create table sign_in_failure (
    who text not null,
    failures integer not null,
    last_at timestamptz not null,
    locked_until timestamptz,
    constraint sign_in_failure_pkey primary key (who)
);
comment on table sign_in_failure is 'failed sign-ins by name and address, and by name alone, to slow down guessing';
create index sign_in_failure_last_idx on sign_in_failure (last_at);

create table oidc_session (
    hash bytea not null,
    sealed bytea not null,
    expires_at timestamptz not null,
    constraint oidc_session_pkey primary key (hash),
    constraint oidc_session_hash_check check (length(hash) = 32)
);
comment on table oidc_session is 'OpenID Connect tokens of a browser, encrypted with a key derived from the secret in its cookie: the database alone signs nobody in';
comment on column oidc_session.hash is 'of that secret, 192 random bits';
create index oidc_session_expires_idx on oidc_session (expires_at);
