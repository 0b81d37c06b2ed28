-- Who does what in which operation. Whoever is not a member of an operation does not learn that it exists.
create table membership (
    operation text not null,
    user_name text not null,
    role text not null,
    -- A reporter from outside is bound to the carrier or to the party in whose name it reports, and sees what concerns those.
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
create index membership_user_idx on membership (user_name);
create index membership_carrier_idx on membership (carrier) where carrier is not null;
create index membership_party_idx on membership (operation, party) where party is not null;

-- Until now a role was one for all operations. Everybody keeps it in the operations that there are; what is left of it for
-- everything is whether somebody is an administrator.
insert into membership (operation, user_name, role, version, recorded_at, recorded_by)
select o.code, u.name, u.role, 0, now(), 'migration' from app_user u cross join operation o where u.role <> 'admin';

alter table app_user drop constraint app_user_role_check;
update app_user set role = 'member', version = version + 1 where role <> 'admin';
alter table app_user add constraint app_user_role_check check (role in ('admin', 'member'));
