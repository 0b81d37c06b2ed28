package org.aidbridge.reference.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.aidbridge.reference.revision.Criteria;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Time;

/** All operations, in the order of their codes. */
@ApplicationScoped
public class Operations extends RevisedEntries<Operation, String, Operation.Facts> {

    Operations() {
        super(Operation.class, "operation");
    }

    /** @throws Invalid (422) for a REPLAY anywhere but on the replay clock, on which the sample is loaded */
    @Override
    @Transactional
    public Added<Operation> addOnce(Operation operation, String by) {
        if (operation.facts().mode() == Operation.Mode.REPLAY && !Time.isReplaying()) {
            throw new Invalid(
                    "/mode",
                    Message.of("A REPLAY is loaded on a clock of its own; an operation that is opened is LIVE"));
        }
        return super.addOnce(operation, by);
    }

    /**
     * Requires that an operation existed here at some time: before that nothing was known of it, which is not the same as
     * nothing having happened.
     *
     * @param pointer to what names that time
     * @throws Invalid (422) when it did not
     */
    @Transactional
    public void requireOpenedBy(String code, Instant knownAt, String pointer) {
        Instant opened = (Instant) getEntityManager()
                .createNativeQuery("select min(recorded_at) from operation_revision where code = :code", Instant.class)
                .setParameter("code", code)
                .getSingleResult();
        if (opened != null && knownAt.isBefore(opened)) {
            throw new Invalid(
                    pointer,
                    Message.of(
                            "{operation} was opened here at {opened}: nothing was known of it at {time}",
                            code,
                            opened,
                            knownAt));
        }
    }

    @Override
    protected Criteria keyed(String code) {
        return Criteria.where("code", code);
    }
}
