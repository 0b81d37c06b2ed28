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
import org.aidbridge.reference.operation.OperationDesk;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.revision.Criteria;
import org.aidbridge.reference.revision.Settling;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.Frame;
import org.aidbridge.web.Section;
import org.aidbridge.web.Words;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;
import org.aidbridge.web.shelf.Vocabulary;

/** Operations; whoever opens one is its first member. */
@Singleton
class OperationShelf extends Shelf<Operation, String, Operation.Facts> {

    private final OperationDesk desk;
    private final Access access;
    private final Settling settling;

    OperationShelf(Operations operations, OperationDesk desk, Access access, Settling settling) {
        super(Kind.OPERATION, operations, Shelf::shared);
        this.desk = desk;
        this.access = access;
        this.settling = settling;
    }

    /** Those that the reader is a member of. */
    @Override
    protected Criteria all(String operation) {
        List<String> mine = access.reach().operations();
        return Criteria.all().and("code = any(:mine)", "mine", mine == null ? null : mine.toArray(String[]::new));
    }

    /** Into it, as far as the reader may go: a reporter from outside sees shipments, and no figures of the whole. */
    @Override
    protected String address(Frame frame, String code) {
        boolean isViewer = access.reach().holds(code, Roles.VIEWER);
        return "/operations/" + code + (isViewer ? Section.OVERVIEW : Section.SHIPMENTS).path();
    }

    /** The codes of the first two, by which one is told from several. */
    List<String> firstTwo() {
        return page(null, Typed.of(Map.of()), PageRequest.of(2, null)).items().stream()
                .map(Operation::code)
                .toList();
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(Stated.CODE, Field.Type.CODE).required().like("IND-COVID-2021"),
                Field.of(Stated.NAME, Field.Type.TEXT).required(),
                Field.choice(
                                Stated.MODE,
                                Vocabulary.of(Operation.Mode.values(), Bundles.in(Words.class, language)::mode))
                        .required(),
                Field.suggestion(Stated.ZONE, Vocabulary.zones()).required().like("Asia/Kolkata"),
                Field.of(Stated.STARTED_ON, Field.Type.DAY));
    }

    @Override
    protected List<Stated> columns() {
        return List.of(Stated.NAME, Stated.MODE, Stated.ZONE, Stated.STARTED_ON);
    }

    @Override
    protected List<Stated> filters() {
        return List.of(Stated.MODE);
    }

    /** What is opened here is LIVE: a replay is made by the sample loader only. */
    @Override
    protected List<Field> fieldsOfNew(Language language) {
        return fields(language).stream()
                .filter(field -> field.what() != Stated.MODE)
                .toList();
    }

    @Override
    protected Set<Stated> identifying() {
        return Set.of(Stated.CODE, Stated.MODE);
    }

    @Override
    protected Set<Stated> settled(String code) {
        return settling.isSettled("operation", code) ? Set.of(Stated.ZONE) : Set.of();
    }

    @Override
    protected Map<Stated, String> said(Operation.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.CODE, facts.code());
        said.put(Stated.NAME, facts.name());
        said.put(Stated.MODE, facts.mode().name());
        said.put(Stated.ZONE, facts.zone());
        said.put(
                Stated.STARTED_ON,
                facts.startedOn() == null ? null : facts.startedOn().toString());
        return said;
    }

    @Override
    protected Operation.Facts read(Typed typed, String code) {
        Operation.Mode mode = typed.choice(Operation.Mode.class, "mode", "/mode");
        LocalDate startedOn = typed.day("startedOn", "/startedOn");
        typed.requireRead();
        return new Operation.Facts(code, typed.text("name"), mode, typed.text("zone"), startedOn);
    }

    @Override
    protected Operation add(String operation, Operation.Facts facts, String by) {
        return desk.open(facts, by).entry();
    }
}
