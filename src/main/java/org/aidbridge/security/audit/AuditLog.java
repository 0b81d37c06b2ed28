package org.aidbridge.security.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.shared.Ids;

/**
 * Tells the database who acts, for the rest of the transaction. Triggers on the audited tables write the audit, with or
 * without a user.
 */
@ApplicationScoped
public class AuditLog {

    private final EntityManager database;
    private final AuditActor actor;
    private final Clock clock;

    AuditLog(EntityManager database, AuditActor actor, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.actor = actor;
    }

    @Transactional(TxType.MANDATORY)
    public void identifyActor() {
        setActor(actor.json());
    }

    private void setActor(String who) {
        database.createNativeQuery("select set_config('aidbridge.acting', :who, true)")
                .setParameter("who", who)
                .getSingleResult();
    }

    /** Actions that change no audited row. */
    public enum Action {
        SIGN_IN,
        SIGN_IN_REFUSED,
        SIGN_OUT
    }

    @Transactional
    public void record(Action action, String user, String address, String credential) {
        database.createNativeQuery("""
                        insert into audit (id, recorded_at, user_name, address, credential, action, kind, key)
                        values (:id, :now, :user, :address, :credential, :action, 'session', :user)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("now", clock.instant())
                .setParameter("user", user)
                .setParameter("address", address)
                .setParameter("credential", credential)
                .setParameter("action", action.name())
                .executeUpdate();
    }
}
