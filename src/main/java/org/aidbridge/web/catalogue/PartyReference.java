package org.aidbridge.web.catalogue;

import static org.aidbridge.web.reference.Field.Type.CODE;
import static org.aidbridge.web.reference.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.http.Language;
import org.aidbridge.reference.operation.Parties;
import org.aidbridge.reference.operation.Party;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;
import org.aidbridge.web.reference.Vocabulary;

@Singleton
class PartyReference extends ReferenceForm<Party, Party.Key, Party.Facts> {

    private final Parties parties;

    PartyReference(Parties parties) {
        super(Kind.PARTY, parties, Party.Key::new);
        this.parties = parties;
    }

    @Override
    protected RowFilter all(String operation) {
        return Parties.of(operation);
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(FieldName.CODE, CODE).required().like("IRCS"),
                Field.of(FieldName.NAME, TEXT).required(),
                Field.of(FieldName.ROLES, CODE)
                        .required()
                        .like("DONOR, CONSIGNOR, CONSIGNEE, RECIPIENT, AGENT, AUTHORITY"),
                Field.choice(FieldName.COUNTRY, Vocabulary.countries(language)),
                Field.of(FieldName.PLACE, CODE).like("DEL"));
    }

    @Override
    protected List<FieldName> columns() {
        return List.of(FieldName.NAME, FieldName.ROLES, FieldName.COUNTRY, FieldName.PLACE);
    }

    @Override
    protected List<FieldName> filters() {
        return List.of(FieldName.COUNTRY);
    }

    @Override
    protected Map<FieldName, String> said(Party.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.CODE, facts.code());
        said.put(FieldName.NAME, facts.name());
        said.put(FieldName.ROLES, String.join(", ", facts.roles()));
        said.put(FieldName.COUNTRY, facts.country());
        said.put(FieldName.PLACE, facts.place());
        return said;
    }

    @Override
    protected Party.Facts read(FormData typed, String code) {
        return new Party.Facts(
                code, typed.text("name"), typed.several("roles", "/roles"), typed.text("country"), typed.text("place"));
    }

    @Override
    protected Party add(String operation, Party.Facts facts, String by) {
        return parties.add(new Party(operation, facts), by);
    }
}
