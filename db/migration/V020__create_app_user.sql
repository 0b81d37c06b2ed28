-- Who may sign in. Roles include the ones before them, so one is enough.
create table app_user (
  name text not null constraint app_user_name_check check (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
  password_hash text not null,
  role text not null constraint app_user_role_check
    check (role in ('viewer', 'reporter', 'operator', 'coordinator', 'admin')),
  enabled boolean not null,
  password_changed_at timestamptz not null,
  version bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint app_user_name_key primary key (name)
);
