-- Keys are kept in the one form that the application makes of all their spellings (org.aidbridge.shared.NormalForm), so that equal
-- keys are equal texts. These are what checks of tables hold them to.

-- SQ529, and not SQ0529, sq529 or SQ 529.
create function is_flight(flight text) returns boolean language sql immutable parallel safe as $$
    select flight ~ '^[A-Z0-9]{3,10}$' and flight !~ '^([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])0+[0-9]+[A-Z]?$'
$$;

-- Without blanks around it, twice in a row or other than U+0020, without what cannot be seen, composed.
create function is_reference(reference text) returns boolean language sql immutable parallel safe as $$
    select reference <> '' and reference !~ '^ | $|  |[\u0001-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]'
        and reference is nfc normalized
$$;
