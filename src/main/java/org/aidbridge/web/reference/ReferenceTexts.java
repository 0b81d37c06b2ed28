package org.aidbridge.web.reference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("reference")
public interface ReferenceTexts {

    @Message
    String title(Kind kind);

    @Message
    String more(Kind kind);

    @Message
    String add(Kind kind);

    @Message
    String stated(FieldName what);

    @Message("Categories")
    String categories();

    @Message("Code or name")
    String searchHint();

    @Message("like {example}")
    String like(String example);

    @Message("one on each line, like {example}")
    String lines(String example);

    @Message("Facts rest on it: it no longer changes.")
    String fixed();

    @Message("Change {code}")
    String changeOf(String code);

    @Message("It has been recorded.")
    String recorded();

    @Message("Version {version}, recorded {time} by")
    String version(String version, String time);

    @Message("Somebody else has changed this meanwhile, {time}:")
    String changedMeanwhile(String time);

    @Message("Each field that differs shows its current value. Recording again replaces it with yours.")
    String changedMore();

    @Message("now:")
    String theirs();

    @Message("nothing")
    String nothing();

    @Message("Discard what I typed")
    String discard();

    @Message("Import")
    String importPlaces();
}
