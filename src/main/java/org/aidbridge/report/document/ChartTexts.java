package org.aidbridge.report.document;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("chart")
public interface ChartTexts {

    @Message("in service")
    String open();

    @Message("closed, under review")
    String wavering();

    @Message("closed")
    String closed();

    @Message("{title}, in {unit}: {values}")
    String values(String title, String unit, String values);

    @Message("{value} by {day}")
    String by(String value, String day);

    @Message("{state} from {day}")
    String from(String state, String day);

    @Message("then")
    String then();

    @Message("none")
    String none();
}
