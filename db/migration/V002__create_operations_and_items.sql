-- Operations, and the items that they count. Nearly every other table has an operation in its key.

create table operation (
    code text not null,
    name text not null,
    mode text not null,
    zone text not null,
    started_on date,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    settled_at timestamptz,
    sought tsvector not null generated always as (search_vector(code || ' ' || name)) stored,
    constraint operation_pkey primary key (code),
    constraint operation_code_check check (code ~ '^[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]$'),
    constraint operation_mode_check check (mode in ('LIVE', 'REPLAY'))
);
comment on column operation.zone is 'IANA zone whose days the figures count';
comment on column operation.settled_at is 'since when facts depend on mode and zone, which are frozen from then on';
call make_versioned('operation', 'code');
create index operation_sought_idx on operation using gin (sought);
create trigger operation_mode_zone_settled_check before update on operation for each row
    when (old.settled_at is not null and (new.mode, new.zone) is distinct from (old.mode, old.zone))
    execute function refuse_frozen_change();

create table unit (
    code text not null,
    name text not null,
    decimals smallint not null,
    constraint unit_pkey primary key (code),
    constraint unit_code_check check (code ~ '^[A-Z0-9]{1,8}$'),
    constraint unit_decimals_check check (decimals between 0 and 3)
);
comment on table unit is 'units of packing lists; append-only, because recorded quantities depend on the decimals';
comment on column unit.decimals is 'decimals that a quantity in this unit may have';
call make_append_only('unit');

create table item_category (
    code text not null,
    name text not null,
    rank smallint not null default 5,
    constraint item_category_pkey primary key (code),
    constraint item_category_code_check check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    constraint item_category_rank_check check (rank between 1 and 9)
);
comment on column item_category.rank is 'how vital its items are, 1 being most; reports name the more vital of two equally urgent items first';
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
    sought tsvector not null generated always as (search_vector(code || ' ' || name)) stored,
    constraint item_pkey primary key (code),
    constraint item_code_check check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    constraint item_category_fkey foreign key (category) references item_category (code),
    constraint item_unit_fkey foreign key (unit) references unit (code),
    constraint item_hs_check check (hs ~ '^[0-9]{4}([0-9]{2}){0,3}$'),
    constraint item_unspsc_check check (unspsc ~ '^[0-9]{8}$'),
    constraint item_unit_kg_check check (unit_kg > 0)
);
comment on column item.unit is 'the base unit in which every quantity of the item is counted';
comment on column item.hs is 'Harmonized System code; an attribute and no key, because one code covers many items';
comment on column item.unit_kg is 'usual weight of one base unit, for planning only: tonnes are never converted into items';
comment on column item.installable is 'whether it is installed at its destination; other items are complete once delivered';
comment on column item.settled_at is 'since when quantities depend on unit, which is frozen from then on';
call make_versioned('item', 'code');
create index item_sought_idx on item using gin (sought);
create index item_category_idx on item (category);
create trigger item_unit_settled_check before update on item for each row
    when (old.settled_at is not null and new.unit <> old.unit)
    execute function refuse_frozen_change();

-- Seeds are recorded at the epoch, by 'seed', so that a report as of any past day can name them.

insert into unit (code, name, decimals) values
    ('EA', 'each', 0),
    ('PR', 'pair', 0),
    ('SET', 'set', 0),
    ('VIAL', 'vial', 0),
    ('DOSE', 'dose', 0),
    ('KG', 'kilogram', 3),
    ('L', 'litre', 3),
    ('M3', 'cubic metre', 3);

insert into item_category (code, name, rank) values
    ('RESPIRATORY', 'Respiratory support', 1),
    ('OXYGEN', 'Oxygen supply', 2),
    ('MONITORING', 'Patient monitoring', 4),
    ('DIAGNOSTICS', 'Tests and diagnostics', 7),
    ('MEDICINES', 'Medicines and vaccines', 3),
    ('PROTECTION', 'Personal protection', 6),
    ('MEDICAL_SUPPLIES', 'Medical supplies', 5),
    ('SHELTER', 'Shelter and household', 4),
    ('WATER_HYGIENE', 'Water and hygiene', 3),
    ('FOOD', 'Food', 3),
    ('LOGISTICS', 'Logistics and power', 8);

-- HS 9019.20 covers everything that helps to breathe, which is why the HS code is no key.
insert into item (code, name, category, unit, hs, installable, version, recorded_at, recorded_by)
select code, name, category, unit, hs, code in (
        'VENTILATOR', 'VENTILATOR_INVASIVE', 'VENTILATOR_NON_INVASIVE', 'BIPAP', 'CPAP', 'HIGH_FLOW_NASAL_CANNULA',
        'OXYGEN_CONCENTRATOR', 'OXYGEN_GENERATOR', 'CRYOGENIC_TANK', 'PATIENT_MONITOR', 'FIELD_HOSPITAL',
        'WATER_TREATMENT_UNIT', 'GENERATOR_SET'), 1, 'epoch', 'seed' from (values
    ('VENTILATOR', 'Ventilator, kind not stated', 'RESPIRATORY', 'EA', '901920'),
    ('VENTILATOR_INVASIVE', 'Ventilator, invasive (ICU)', 'RESPIRATORY', 'EA', '901920'),
    ('VENTILATOR_NON_INVASIVE', 'Ventilator, non-invasive', 'RESPIRATORY', 'EA', '901920'),
    ('VENTILATOR_MANUAL', 'Ventilator, manual', 'RESPIRATORY', 'EA', '901920'),
    ('BIPAP', 'BiPAP machine', 'RESPIRATORY', 'EA', '901920'),
    ('CPAP', 'CPAP machine', 'RESPIRATORY', 'EA', '901920'),
    ('HIGH_FLOW_NASAL_CANNULA', 'High-flow nasal cannula system', 'RESPIRATORY', 'EA', '901920'),
    ('OXYGEN_CONCENTRATOR', 'Oxygen concentrator', 'OXYGEN', 'EA', '901920'),
    ('OXYGEN_GENERATOR', 'Oxygen generator (PSA plant)', 'OXYGEN', 'EA', null),
    ('OXYGEN_CYLINDER', 'Oxygen cylinder', 'OXYGEN', 'EA', null),
    ('OXYGEN_REGULATOR', 'Oxygen regulator with flow meter', 'OXYGEN', 'EA', null),
    ('CRYOGENIC_TANK', 'Cryogenic tank container for liquid oxygen', 'OXYGEN', 'EA', null),
    ('LIQUID_OXYGEN', 'Liquid medical oxygen', 'OXYGEN', 'KG', '280440'),
    ('PATIENT_MONITOR', 'Patient monitor', 'MONITORING', 'EA', '901819'),
    ('PULSE_OXIMETER', 'Pulse oximeter', 'MONITORING', 'EA', null),
    ('THERMOMETER', 'Clinical thermometer', 'MONITORING', 'EA', null),
    ('TEST_KIT', 'Diagnostic test kit', 'DIAGNOSTICS', 'EA', null),
    ('RAPID_TEST', 'Rapid antigen test', 'DIAGNOSTICS', 'EA', null),
    ('PCR_REAGENT', 'Reagent for PCR tests', 'DIAGNOSTICS', 'EA', null),
    ('MEDICINE', 'Medicines by weight', 'MEDICINES', 'KG', '300490'),
    ('MEDICINE_VIAL', 'Medicine in vials', 'MEDICINES', 'VIAL', '300490'),
    ('REMDESIVIR_VIAL', 'Remdesivir 100 mg, vial', 'MEDICINES', 'VIAL', '300490'),
    ('TOCILIZUMAB_VIAL', 'Tocilizumab, vial', 'MEDICINES', 'VIAL', null),
    ('VACCINE_DOSE', 'Vaccine', 'MEDICINES', 'DOSE', null),
    ('MASK', 'Face mask', 'PROTECTION', 'EA', '630790'),
    ('MASK_N95', 'Respirator mask N95, KN95 or FFP2', 'PROTECTION', 'EA', '630790'),
    ('GLOVES', 'Examination gloves', 'PROTECTION', 'PR', null),
    ('GOWN', 'Protective gown or coverall', 'PROTECTION', 'EA', null),
    ('FACE_SHIELD', 'Face shield', 'PROTECTION', 'EA', null),
    ('MEDICAL_MATERIAL', 'Medical material by weight', 'MEDICAL_SUPPLIES', 'KG', null),
    ('SYRINGE', 'Syringe', 'MEDICAL_SUPPLIES', 'EA', null),
    ('HOSPITAL_BED', 'Hospital bed', 'MEDICAL_SUPPLIES', 'EA', null),
    ('FIELD_HOSPITAL', 'Field hospital', 'MEDICAL_SUPPLIES', 'SET', null),
    ('TENT', 'Family tent', 'SHELTER', 'EA', null),
    ('TARPAULIN', 'Tarpaulin', 'SHELTER', 'EA', null),
    ('BLANKET', 'Blanket', 'SHELTER', 'EA', null),
    ('KITCHEN_SET', 'Kitchen set', 'SHELTER', 'SET', null),
    ('JERRYCAN', 'Jerrycan', 'WATER_HYGIENE', 'EA', null),
    ('HYGIENE_KIT', 'Hygiene kit', 'WATER_HYGIENE', 'SET', null),
    ('WATER_TREATMENT_UNIT', 'Water treatment unit', 'WATER_HYGIENE', 'EA', null),
    ('FOOD', 'Food by weight', 'FOOD', 'KG', null),
    ('GENERATOR_SET', 'Electric generator set', 'LOGISTICS', 'EA', null)
) as seed (code, name, category, unit, hs);
