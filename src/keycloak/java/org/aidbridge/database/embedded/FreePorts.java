package org.aidbridge.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Both sides need the other's address before they start. */
final class FreePorts {

    private FreePorts() {}

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
