package org.aidbridge.route.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.aidbridge.route.state.Notice;
import org.aidbridge.shared.Text;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason as it is posted: our name or an IATA SSIM change reason code. */
@Schema(
        name = "NewNoticeReason",
        type = SchemaType.STRING,
        examples = "EPID",
        description =
                "Our name or an IATA SSIM change reason code: EPIDEMIC (EPID), WEATHER (WEAT), AIRSPACE_CLOSED (AIRS), "
                        + "AIRPORT_CLOSED (ARPT, RUNW), GOVERNMENT_ORDER (POLI), SECURITY, CREW (CREW), AIRCRAFT (TECH, EQUI, DAMA, "
                        + "PERF, POSI, REPO, ROTA), STRIKE (INDU), COMMERCIAL (COMM), OTHER (OPER, FUEL, HDLG, HOLI, RTNS). "
                        + "Answers have our name")
public record ReasonCode(Notice.Reason reason) {

    /** @throws org.aidbridge.shared.BadValue unless it is a name, a code or blank, which gives null */
    @JsonCreator
    public static ReasonCode of(String text) {
        return Text.isBlank(text) ? null : new ReasonCode(Notice.Reason.of(text));
    }

    public static ReasonCode of(Notice.Reason reason) {
        return reason == null ? null : new ReasonCode(reason);
    }
}
