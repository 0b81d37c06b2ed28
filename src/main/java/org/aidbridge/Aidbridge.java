package org.aidbridge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

@QuarkusMain
public class Aidbridge {
    public static void main(String[] args) {
        Quarkus.run(args);
    }
}
