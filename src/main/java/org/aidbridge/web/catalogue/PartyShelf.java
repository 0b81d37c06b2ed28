package org.aidbridge.web.catalogue;

import static org.aidbridge.web.shelf.Field.Type.CODE;
import static org.aidbridge.web.shelf.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.http.Language;
import org.aidbridge.reference.operation.Parties;
import org.aidbridge.reference.operation.Party;
import org.aidbridge.reference.revision.Criteria;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;
import org.aidbridge.web.shelf.Vocabulary;

/** The parties of an operation: who gives, sends, receives, or has authority. */
@Singleton
class PartyShelf extends Shelf<Party, Party.Key, Party.Facts> {

    private final Parties parties;

    PartyShelf(Parties parties) {
        super(Kind.PARTY, parties, Party.Key::new);
        this.parties = parties;
    }

    @Override
    protected Criteria all(String operation) {
        return Parties.of(operation);
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(Stated.CODE, CODE).required().like("IRCS"),
                Field.of(Stated.NAME, TEXT).required(),
                Field.of(Stated.ROLES, CODE)
                        .required()
                        .like("DONOR, CONSIGNOR, CONSIGNEE, RECIPIENT, AGENT, AUTHORITY"),
                Field.choice(Stated.COUNTRY, Vocabulary.countries(language)),
                Field.of(Stated.PLACE, CODE).like("DEL"));
    }

    @Override
    protected List<Stated> columns() {
        return List.of(Stated.NAME, Stated.ROLES, Stated.COUNTRY, Stated.PLACE);
    }

    @Override
    protected List<Stated> filters() {
        return List.of(Stated.COUNTRY);
    }

    @Override
    protected Map<Stated, String> said(Party.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.CODE, facts.code());
        said.put(Stated.NAME, facts.name());
        said.put(Stated.ROLES, String.join(", ", facts.roles()));
        said.put(Stated.COUNTRY, facts.country());
        said.put(Stated.PLACE, facts.place());
        return said;
    }

    @Override
    protected Party.Facts read(Typed typed, String code) {
        return new Party.Facts(
                code, typed.text("name"), typed.several("roles", "/roles"), typed.text("country"), typed.text("place"));
    }

    @Override
    protected Party add(String operation, Party.Facts facts, String by) {
        return parties.add(new Party(operation, facts), by);
    }
}
