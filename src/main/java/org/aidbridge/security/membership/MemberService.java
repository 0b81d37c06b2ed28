package org.aidbridge.security.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.aidbridge.http.ETags;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.access.UserChanged;
import org.aidbridge.security.audit.AuditLog;

/** Adds, changes and removes members. Rights change with the commit. */
@ApplicationScoped
public class MemberService {

    private final Members members;
    private final AuditLog auditLog;
    private final Event<UserChanged> changed;
    private final Clock clock;

    MemberService(Members members, AuditLog auditLog, Event<UserChanged> changed, Clock clock) {
        this.members = members;
        this.auditLog = auditLog;
        this.changed = changed;
        this.clock = clock;
    }

    /** Makes the user who opens an operation its first administrator. */
    @Transactional
    public void addFirstAdmin(String operation, String user) {
        add(operation, user, new Member.Facts(Roles.ADMIN, null, null), user);
    }

    /**
     * Adds a member or changes the role.
     *
     * @param ifMatch the current version of an existing member
     * @throws org.aidbridge.shared.Unknown (404) when there is no such user
     */
    @Transactional
    public Member put(String operation, String user, String ifMatch, Member.Facts facts, String by) {
        Member member = members.findById(new Member.Key(operation, user));
        if (member == null) {
            return add(operation, user, facts, by);
        }
        ETags.require(ifMatch, member.version());
        auditLog.identifyActor();
        member.update(facts, clock.instant(), by);
        members.flush();
        changed.fire(new UserChanged(user));
        return member;
    }

    private Member add(String operation, String user, Member.Facts facts, String by) {
        auditLog.identifyActor();
        Member member = new Member(operation, user, facts, clock.instant(), by);
        members.persistAndFlush(member);
        changed.fire(new UserChanged(user));
        return member;
    }

    /** @throws org.aidbridge.shared.Unknown (404) when the user is no member */
    @Transactional
    public void remove(String operation, String user, String ifMatch) {
        Member member = members.get(operation, user);
        ETags.require(ifMatch, member.version());
        auditLog.identifyActor();
        members.delete(member);
        members.flush();
        changed.fire(new UserChanged(user));
    }
}
