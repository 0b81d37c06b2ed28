package org.aidbridge.disruption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aidbridge.access.Access;
import org.aidbridge.access.Roles;
import org.aidbridge.notice.NoticeKind;

/** Who may publish or preview a notice, in each of its operations. What somebody has seen may be told by a reporter. */
@ApplicationScoped
public class NoticeRights {

    private final Access access;

    NoticeRights(Access access) {
        this.access = access;
    }

    /**
     * To publish it.
     *
     * @throws org.aidbridge.shared.Invalid (422) when an operation does not exist, or the caller may not know of it
     * @throws org.aidbridge.access.Reach.NotAllowed (403) when the caller's role in one is too little
     */
    public void require(NoticeBody body) {
        boolean reports = body.kind() == NoticeKind.OBSERVATION && !body.createsRoutes();
        require(body, reports ? Roles.REPORTER : Roles.COORDINATOR);
    }

    /** To preview it: that tells of cargo which not everybody who reports may see. The same refusals. */
    public void requirePreview(NoticeBody body) {
        require(body, Roles.COORDINATOR);
    }

    private void require(NoticeBody body, String role) {
        if (body.operation() != null) {
            access.require(body.operation(), role, "/operation");
        }
        List<String> operations = body.operations() == null ? List.of() : body.operations();
        for (int i = 0; i < operations.size(); i++) {
            access.require(operations.get(i), role, "/operations/" + i);
        }
    }
}
