package org.aidbridge.security.user;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Verifies passwords for one name one after the other, so that each counts against the limit before the next is checked.
 */
@Singleton
class SignInQueue {

    private static final int STRIPES = 256;

    private final SignInThrottle throttle;
    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    SignInQueue(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /**
     * Not to be called inside a transaction, which would hold its connection while waiting.
     *
     * @param known a cached result, or null
     * @param verify verifies the password; null when wrong
     * @return the result; null for a wrong password
     * @throws org.aidbridge.shared.Throttled (429) while the name is locked
     */
    <T> T inTurn(String name, String address, Supplier<T> known, Supplier<T> verify) {
        Lock lock = locks[Math.floorMod(name.hashCode(), STRIPES)];
        lock.lock();
        try {
            throttle.requireOpen(name, address);
            T at = known.get();
            return at != null ? at : verified(name, address, verify);
        } finally {
            lock.unlock();
        }
    }

    private <T> T verified(String name, String address, Supplier<T> verify) {
        T right = verify.get();
        if (right == null) {
            throttle.failed(name, address);
        } else {
            throttle.succeeded(name, address);
        }
        return right;
    }
}
