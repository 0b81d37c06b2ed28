package org.aidbridge.web.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("people")
public interface PeopleTexts {

    @Message("People")
    String people();

    @Message("Users who can sign in. Their roles are on the members page of each operation.")
    String peopleMore();

    @Message("{#if isAdmin}System administrator{#else}Member of operations{/if}")
    String roleOf(boolean isAdmin);

    @Message("Signs in")
    String signsIn();

    @Message("with tokens only")
    String byToken();

    @Message("with a password, since {time}")
    String byPassword(String time);

    @Message("with a password that was generated and is to be changed")
    String byGenerated();

    @Message("Disabled")
    String disabled();

    @Message("Add user")
    String admit();

    @Message(
            "A person gets a password that is shown once, after this, and is changed at the first sign-in. A machine gets tokens.")
    String admitMore();

    @Message("1 to 64 lower-case letters, digits and . _ @ -")
    String nameRule();

    @Message("Account type")
    String kind();

    @Message("Person")
    String person();

    @Message("Machine")
    String machine();

    @Message("The password of {name}. It is shown this once, and has to be changed at the first sign-in.")
    String generated(String name);

    @Message("What {name} may do")
    String account(String name);

    @Message("Disabled: all sessions end at once, and its tokens no longer work")
    String keptOut();

    @Message("This is you. Your own role is changed by another administrator.")
    String you();

    @Message("This is the last administrator who can sign in, and stays one until there is another.")
    String lastAdmin();

    @Message("Password")
    String password();

    @Message("Another one is generated and shown once. All sessions of the user end.")
    String passwordMore();

    @Message("Generate a password")
    String generate();

    @Message("Change my password")
    String changeMine();

    @Message("A system administrator is an administrator of each operation, as a member or not.")
    String everywhere();

    @Message("A member of no operation yet.")
    String nowhere();

    @Message("Operation")
    String operation();

    @Message("Add to the operation")
    String join();

    @Message("It has been changed.")
    String changed();
}
