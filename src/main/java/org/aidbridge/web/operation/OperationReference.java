package org.aidbridge.web.operation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.http.Language;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.OperationService;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.revision.ReferenceFreeze;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.DomainTexts;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;
import org.aidbridge.web.reference.Vocabulary;

/** Operations. Opening one makes the user its first member. */
@Singleton
class OperationReference extends ReferenceForm<Operation, String, Operation.Facts> {

    private final OperationService service;
    private final Access access;
    private final ReferenceFreeze freeze;

    OperationReference(Operations operations, OperationService service, Access access, ReferenceFreeze freeze) {
        super(Kind.OPERATION, operations, ReferenceForm::shared);
        this.service = service;
        this.access = access;
        this.freeze = freeze;
    }

    /** Those the user is a member of. */
    @Override
    protected RowFilter all(String operation) {
        List<String> mine = access.scope().operations();
        return RowFilter.all().and("code = any(:mine)", "mine", mine == null ? null : mine.toArray(String[]::new));
    }

    /** Links to what the user may see: bound reporters see shipments but no overall figures. */
    @Override
    protected String address(PageContext frame, String code) {
        boolean isViewer = access.scope().holds(code, Roles.VIEWER);
        return "/operations/" + code + (isViewer ? Section.OVERVIEW : Section.SHIPMENTS).path();
    }

    /** Two codes tell one operation from several. */
    List<String> firstTwo() {
        return page(null, FormData.of(Map.of()), PageRequest.of(2, null)).items().stream()
                .map(Operation::code)
                .toList();
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(FieldName.CODE, Field.Type.CODE).required().like("IND-COVID-2021"),
                Field.of(FieldName.NAME, Field.Type.TEXT).required(),
                Field.choice(
                                FieldName.MODE,
                                Vocabulary.of(Operation.Mode.values(), Bundles.in(DomainTexts.class, language)::mode))
                        .required(),
                Field.suggestion(FieldName.ZONE, Vocabulary.zones()).required().like("Asia/Kolkata"),
                Field.of(FieldName.STARTED_ON, Field.Type.DAY));
    }

    @Override
    protected List<FieldName> columns() {
        return List.of(FieldName.NAME, FieldName.MODE, FieldName.ZONE, FieldName.STARTED_ON);
    }

    @Override
    protected List<FieldName> filters() {
        return List.of(FieldName.MODE);
    }

    /** Always LIVE: only the sample loader makes replays. */
    @Override
    protected List<Field> fieldsOfNew(Language language) {
        return fields(language).stream()
                .filter(field -> field.what() != FieldName.MODE)
                .toList();
    }

    @Override
    protected Set<FieldName> identifying() {
        return Set.of(FieldName.CODE, FieldName.MODE);
    }

    @Override
    protected Set<FieldName> settled(String code) {
        return freeze.isFrozen("operation", code) ? Set.of(FieldName.ZONE) : Set.of();
    }

    @Override
    protected Map<FieldName, String> said(Operation.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.CODE, facts.code());
        said.put(FieldName.NAME, facts.name());
        said.put(FieldName.MODE, facts.mode().name());
        said.put(FieldName.ZONE, facts.zone());
        said.put(
                FieldName.STARTED_ON,
                facts.startedOn() == null ? null : facts.startedOn().toString());
        return said;
    }

    @Override
    protected Operation.Facts read(FormData typed, String code) {
        Operation.Mode mode = typed.choice(Operation.Mode.class, "mode", "/mode");
        LocalDate startedOn = typed.day("startedOn", "/startedOn");
        typed.requireRead();
        return new Operation.Facts(code, typed.text("name"), mode, typed.text("zone"), startedOn);
    }

    @Override
    protected Operation add(String operation, Operation.Facts facts, String by) {
        return service.open(facts, by).entry();
    }
}
