create table unit (
    code text not null,
    name text not null,
    decimals smallint not null,
    constraint unit_pkey primary key (code),
    constraint unit_code_check check (code ~ '^[A-Z0-9]{1,8}$'),
    constraint unit_decimals_check check (decimals between 0 and 3)
);
comment on table unit is 'the codes that stand on packing lists';
comment on column unit.decimals is 'how many decimals a quantity in this unit may have';
-- Quantities were recorded by its decimals: a unit is for good.
call make_append_only('unit');

create table item_category (
    code text not null,
    name text not null,
    rank smallint not null default 5,
    constraint item_category_pkey primary key (code),
    constraint item_category_code_check check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    constraint item_category_rank_check check (rank between 1 and 9)
);
comment on column item_category.rank is 'how vital its items are, 1 being most: of two items that are equally urgent reports name it first';
call make_append_only('item_category');

create table item (
    code text not null,
    name text not null,
    category text not null,
    unit text not null,
    hs text,
    unspsc text,
    unit_kg numeric(12, 3),
    installable boolean not null default false,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    settled_at timestamptz,
    sought tsvector not null generated always as (searchable(code || ' ' || name)) stored,
    constraint item_pkey primary key (code),
    constraint item_code_check check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    constraint item_category_fkey foreign key (category) references item_category (code),
    constraint item_unit_fkey foreign key (unit) references unit (code),
    constraint item_hs_check check (hs ~ '^[0-9]{4}([0-9]{2}){0,3}$'),
    constraint item_unspsc_check check (unspsc ~ '^[0-9]{8}$'),
    constraint item_unit_kg_check check (unit_kg > 0)
);
comment on column item.unit is 'the base unit in which every quantity of the item is counted';
comment on column item.hs is 'Harmonized System code, which cannot tell a ventilator from a concentrator: an attribute, no key';
comment on column item.unit_kg is 'what one base unit usually weighs, for planning only: tonnes are never converted into items';
comment on column item.installable is 'whether it is installed where it is delivered: others are at their end when they are delivered';
comment on column item.settled_at is 'since when quantities rest on unit, which therefore no longer changes';
call keep_revisions('item', 'code');
create index item_sought_idx on item using gin (sought);
create index item_category_idx on item (category);
create trigger settled before update on item for each row
    when (old.settled_at is not null and new.unit <> old.unit)
    execute function refuse_unsettling('item_unit_settled_check');
