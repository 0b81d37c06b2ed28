-- Who has to act on goods at a stage, and how long nothing may be heard before somebody should ask. Data: an operations
-- lead adjusts it, no release is needed.

create table milestone (
    stage text not null,
    owner text not null,
    silent_after interval,
    constraint milestone_pkey primary key (stage),
    constraint milestone_silent_after_check check (silent_after > interval '0')
);
comment on column milestone.silent_after is 'null: nothing further is expected';

insert into milestone (stage, owner, silent_after) values
    ('PLANNED', 'CONSIGNOR', interval '14 days'),
    ('BOOKED', 'CARRIER', interval '7 days'),
    ('ACCEPTED', 'CARRIER', interval '72 hours'),
    ('IN_TRANSIT', 'CARRIER', interval '48 hours'),
    ('ARRIVED', 'CUSTOMS', interval '48 hours'),
    ('CLEARED', 'CONSIGNEE', interval '48 hours'),
    ('RECEIVED', 'CONSIGNEE', interval '7 days'),
    ('WITHHELD', 'CUSTOMS', interval '72 hours'),
    ('MISSING', 'CARRIER', interval '72 hours'),
    ('DISPATCHED', 'CONSIGNEE', interval '72 hours'),
    ('DELIVERED', 'RECIPIENT', interval '14 days'),
    ('INSTALLED', 'RECIPIENT', null),
    ('DAMAGED', 'CONSIGNEE', null),
    ('LOST', 'CARRIER', null),
    ('RETURNED', 'CONSIGNOR', null),
    ('CANCELLED', 'CONSIGNOR', null);
