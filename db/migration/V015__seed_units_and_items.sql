-- What comes with the schema holds since ever: it is recorded at the epoch, by 'seed', so that every past report can name it.

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

-- 9019.20 is one HS code for everything that helps to breathe: the reason why HS is an attribute here and no key.
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
