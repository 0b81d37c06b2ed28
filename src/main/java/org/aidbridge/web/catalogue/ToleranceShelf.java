package org.aidbridge.web.catalogue;

import static org.aidbridge.web.shelf.Field.Type.CODE;
import static org.aidbridge.web.shelf.Field.Type.NUMBER;
import static org.aidbridge.web.shelf.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.claim.record.Tolerance;
import org.aidbridge.claim.record.ToleranceSettings;
import org.aidbridge.http.Language;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;

/** How far "about" and "nearly" reach; there are no others. */
@Singleton
class ToleranceShelf extends Shelf<Tolerance, String, Tolerance.Facts> {

    ToleranceShelf(ToleranceSettings tolerances) {
        super(Kind.TOLERANCE, tolerances, Shelf::shared);
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(Stated.CODE, CODE),
                Field.of(Stated.PERCENT, NUMBER).required().like("10"),
                Field.of(Stated.NOTE, TEXT).required());
    }

    @Override
    protected List<Stated> columns() {
        return List.of(Stated.PERCENT, Stated.NOTE);
    }

    @Override
    protected Map<Stated, String> said(Tolerance.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.CODE, facts.code());
        said.put(Stated.PERCENT, plain(facts.percent()));
        said.put(Stated.NOTE, facts.note());
        return said;
    }

    @Override
    protected Tolerance.Facts read(Typed typed, String code) {
        BigDecimal percent = typed.number("percent", "/percent", BigDecimal.valueOf(100));
        typed.requireRead();
        return new Tolerance.Facts(code, percent, typed.text("note"));
    }
}
