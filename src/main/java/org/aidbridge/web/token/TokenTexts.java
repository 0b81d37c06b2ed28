package org.aidbridge.web.token;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("token")
public interface TokenTexts {

    @Message("Access tokens of {user}")
    String of(String user);

    @Message(
            "Programs sign in with them in your name. A token does what its scopes allow, as far as you may do it yourself.")
    String mineMore();

    @Message(
            "Programs sign in with them in the name of this user. A token does what its scopes allow, as far as its user may do it.")
    String ofMore();

    @Message("Token")
    String token();

    @Message("Scopes")
    String scopes();

    @Message("Expires")
    String expires();

    @Message("Last used")
    String lastUsed();

    @Message("never")
    String never();

    @Message("in force")
    String inForce();

    @Message("expired")
    String expired();

    @Message("revoked")
    String revoked();

    @Message("Revoke")
    String revoke();

    @Message("Programs that use it stop working at once. It cannot be undone.")
    String revokeAsks();

    @Message("Yes, revoke it")
    String revokeNow();

    @Message("given out {time} by")
    String created(String time);

    @Message("There are no tokens.")
    String none();

    @Message("Get a token")
    String get();

    @Message("It is shown once, after it has been made.")
    String getMore();

    @Message("Name, by which you know it again")
    String name();

    @Message("Valid up to and with")
    String until();

    @Message("Operation {number}")
    String operation(Integer number);

    @Message("Role {number}")
    String role(Integer number);

    @Message("all operations")
    String everywhere();

    @Message("What it may do")
    String scopesOf();

    @Message("A token gives out no other: sign in with your password to get one.")
    String notByToken();

    @Message("You sign in with your organisation: programs sign in with what its server gives them.")
    String elsewhere();

    @Message("This is the token. It is shown this once; anyone who has it can use it.")
    String issued();

    @Message("Each request carries it as:")
    String use();
}
