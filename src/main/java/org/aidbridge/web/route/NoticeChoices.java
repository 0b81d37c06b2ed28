package org.aidbridge.web.route;

import java.util.Arrays;
import java.util.List;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.web.form.Choices;

record NoticeChoices(Choices.Offered names) {

    public List<NoticeKind> kinds() {
        return Arrays.asList(NoticeKind.values());
    }

    public List<SourceKind> sources() {
        return Arrays.asList(SourceKind.values());
    }

    public List<Notice.Reason> reasons() {
        return Arrays.asList(Notice.Reason.values());
    }
}
