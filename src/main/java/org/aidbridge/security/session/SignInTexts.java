package org.aidbridge.security.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("door")
public interface SignInTexts {

    @Message("Sign in")
    String signIn();

    @Message("Where the aid is, and what is known of it.")
    String what();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("This name and password do not belong together.")
    String wrong();

    @Message("Sign in with your organisation")
    String elsewhere();

    @Message("Sign out")
    String signOut();

    @Message("Change your password")
    String change();

    @Message("The one you have was generated. Choose your own to go on, {name}.")
    String must(String name);

    @Message("Every session of {name} ends but this one.")
    String ends(String name);

    @Message("Current password")
    String present();

    @Message("New password, of at least 8 characters")
    String replacement();

    @Message("The present password is another one.")
    String wrongPresent();

    @Message("The new password cannot be taken:")
    String wrongReplacement();

    @Message("Change it")
    String changeIt();

    @Message("System administrator.")
    String everywhere();

    @Message("A member of no operation yet.")
    String nowhere();

    @Message(
            "{#when role}{#is 'viewer'}Viewer{#is 'reporter'}Reporter{#is 'operator'}Operator{#is 'coordinator'}Coordinator{#is 'admin'}Administrator{/when}")
    String roleOf(String role);

    @Message("for")
    String boundTo();

    @Message("To the operations")
    String home();

    @Message("Access tokens")
    String tokens();

    @Message("API")
    String api();
}
