package org.aidbridge.report.section.change;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("change")
public interface ChangeTexts {

    @Message
    String cause(Change.Cause cause);

    @Message
    String measure(Change.Measure measure);

    @Message("Figure")
    String figure();

    @Message("Before")
    String before();

    @Message("Now")
    String now();

    @Message("Difference")
    String difference();

    @Message("Cause")
    String because();

    @Message("Share")
    String share();

    @Message("Events")
    String events();
}
