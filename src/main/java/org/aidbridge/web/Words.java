package org.aidbridge.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.ledger.Stage;
import org.aidbridge.notice.Announced;
import org.aidbridge.notice.SourceKind;

/** The words of the operation, as they are called on pages. */
@MessageBundle("word")
public interface Words {

    @Message
    String stage(Stage stage);

    /** What ever came into the operation, as the first of its figures. */
    @Message("Declared")
    String declared();

    /** What ever left its origin. */
    @Message("Departed")
    String departed();

    @Message
    String announced(Announced state);

    @Message
    String source(SourceKind kind);
}
