package org.aidbridge.security.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.aidbridge.security.credential.SignInSettings;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/**
 * Hashes and verifies passwords with bcrypt, a few at a time: it is slow by design and would otherwise occupy all
 * processors.
 */
@Singleton
class Passwords {

    static final int MIN_LENGTH = 8;

    /** Bcrypt ignores what follows. */
    static final int MAX_BYTES = 72;

    private final int cost;
    private final Semaphore turns;

    /**
     * Compared for unknown names, which then take as long as a wrong password. It has the form of a hash and matches
     * nothing.
     */
    private final String dummyHash;

    Passwords(SignInSettings settings) {
        cost = settings.bcryptCost();
        turns = new Semaphore(
                settings.checkAtOnce().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)), true);
        dummyHash = "$2a$%02d$%s".formatted(cost, ".".repeat(22 + 31));
    }

    /** @throws Invalid (422) when too short, or longer than bcrypt reads */
    static void require(String pointer, String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new Invalid(pointer, Message.of("A password has at least {least} characters", MIN_LENGTH));
        }
        if (!fits(password)) {
            throw new Invalid(
                    pointer,
                    Message.of("A password has at most {most} bytes in UTF-8, and no character U+0000", MAX_BYTES));
        }
    }

    static boolean fits(String password) {
        return !password.isEmpty()
                && password.length() <= MAX_BYTES
                && password.indexOf('\0') < 0
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** 144 random bits in 24 URL-safe characters. */
    static String generate() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(password, cost));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> matchesNow(password, hash));
    }

    /** For callers that are {@link #inTurn}; a null hash costs the same and never matches. */
    boolean matchesNow(String password, String hash) {
        boolean matches = BcryptUtil.matches(password, hash == null ? dummyHash : hash);
        return hash != null && matches;
    }

    <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
