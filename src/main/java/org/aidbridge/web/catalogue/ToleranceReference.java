package org.aidbridge.web.catalogue;

import static org.aidbridge.web.reference.Field.Type.CODE;
import static org.aidbridge.web.reference.Field.Type.NUMBER;
import static org.aidbridge.web.reference.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.claim.record.Tolerance;
import org.aidbridge.claim.record.ToleranceSettings;
import org.aidbridge.http.Language;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;

/** The tolerances of "about" and "nearly". There are no others. */
@Singleton
class ToleranceReference extends ReferenceForm<Tolerance, String, Tolerance.Facts> {

    ToleranceReference(ToleranceSettings tolerances) {
        super(Kind.TOLERANCE, tolerances, ReferenceForm::shared);
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(FieldName.CODE, CODE),
                Field.of(FieldName.PERCENT, NUMBER).required().like("10"),
                Field.of(FieldName.NOTE, TEXT).required());
    }

    @Override
    protected List<FieldName> columns() {
        return List.of(FieldName.PERCENT, FieldName.NOTE);
    }

    @Override
    protected Map<FieldName, String> said(Tolerance.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.CODE, facts.code());
        said.put(FieldName.PERCENT, plain(facts.percent()));
        said.put(FieldName.NOTE, facts.note());
        return said;
    }

    @Override
    protected Tolerance.Facts read(FormData typed, String code) {
        BigDecimal percent = typed.number("percent", "/percent", BigDecimal.valueOf(100));
        typed.requireRead();
        return new Tolerance.Facts(code, percent, typed.text("note"));
    }
}
