package org.aidbridge.http;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("problem")
public interface ProblemTexts {
    @Message("Not found")
    String notFound();

    @Message("There is nothing here, or nothing that you may see. It may have been moved, or the link is incomplete.")
    String notFoundMore();

    @Message("Not for you to see or do")
    String forbidden();

    @Message("Your role does not include this. Ask the administrator of the operation if you need it.")
    String forbiddenMore();

    @Message("That could not be done")
    String refused();

    @Message("The request was understood as follows and refused; nothing was changed.")
    String refusedMore();

    @Message("Something went wrong here")
    String failed();

    @Message(
            "It is not your fault, and nothing was changed. Try again; if it stays so, tell the people who run this server the number below.")
    String failedMore();

    @Message("Not available at the moment")
    String away();

    @Message(
            "A service that this page needs is not responding. Reload the page in a moment. Anything you were sending may have been recorded or not; sending it again from the same form records it only once.")
    String awayMore();

    @Message("Back to the operations")
    String home();

    @Message("Your account")
    String account();

    @Message("Change your password")
    String password();
}
