package org.aidbridge.security.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Membership;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;

/** All members; lists are of one operation or one user. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, Member.Key>, ConstraintProblems {

    private static final String MEMBERSHIPS = """
            select m.operation, m.role, m.carrier, m.party, p.place
            from membership m left join party p on p.operation = m.operation and p.code = m.party
            where m.user_name = :name
            """;

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "membership_operation_fkey",
                operation -> new Unknown("operation", operation),
                "membership_user_fkey",
                user -> new Unknown("user", user),
                "membership_carrier_fkey",
                carrier -> new Invalid("/carrier", Message.of("There is no carrier {carrier}", carrier)),
                "membership_party_fkey",
                party -> new Invalid("/party", Message.of("There is no such party: {code}", party)));
    }

    @SuppressWarnings("unchecked")
    public List<Membership> memberships(String user) {
        return getEntityManager()
                .createNativeQuery(MEMBERSHIPS, Membership.class)
                .setParameter("name", user)
                .getResultList();
    }

    Member get(String operation, String user) {
        Member member = findById(new Member.Key(operation, user));
        if (member == null) {
            throw new Unknown("member", user);
        }
        return member;
    }

    /** The members of an operation, by name. */
    public Slice<Member> page(String operation, PageRequest page) {
        String after = page.after();
        List<Member> found = find(
                        "operation = ?1 and userName > ?2 order by userName", operation, after == null ? "" : after)
                .page(0, page.limit() + 1)
                .list();
        return Slice.of(found, page.limit(), Member::userName);
    }
}
