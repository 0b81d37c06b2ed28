package org.aidbridge;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import org.aidbridge.standalone.CannotStart;
import org.aidbridge.standalone.StandaloneDatabase;

/**
 * Where it all begins. Whoever names a database gets Aidbridge on that database; whoever names none gets one that starts
 * and stops with it.
 */
@QuarkusMain
public class Aidbridge implements QuarkusApplication {

    static final String USAGE = """
            Usage: java -jar quarkus-run.jar [--sample]

              --sample   also loads the sample operation IND-COVID-2021, once
              --help     prints this

            Environment:
              AIDBRIDGE_HOME                where everything is kept (default: ~/.aidbridge)
              QUARKUS_DATASOURCE_JDBC_URL   a PostgreSQL of your own (and _USERNAME, _PASSWORD); none is started then
              QUARKUS_HTTP_HOST, _PORT      where it listens (default: 127.0.0.1 and 8080)
              AIDBRIDGE_ADMIN_PASSWORD      the first password of user admin (default: a random one, printed once)
            """;

    private final Greeting greeting;

    Aidbridge(Greeting greeting) {
        this.greeting = greeting;
    }

    public static void main(String... arguments) {
        List<String> options = List.of(arguments);
        if (options.contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        options.stream()
                .filter(option -> !option.equals("--sample"))
                .findFirst()
                .ifPresent(option -> {
                    System.err.print("There is no option " + option + ".\n" + USAGE);
                    System.exit(2);
                });
        if (options.contains("--sample")) {
            System.setProperty("aidbridge.sample", "true");
        }
        try {
            bringDatabase();
        } catch (CannotStart e) {
            System.err.println("Aidbridge cannot start: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(Aidbridge.class, arguments);
    }

    /** Looks where Quarkus will look for what comes from outside: environment, -D, {@code .env} and {@code config/}. */
    private static void bringDatabase() {
        SmallRyeConfig outside = new SmallRyeConfigBuilder()
                .addSystemSources()
                .addDefaultInterceptors()
                .withSources(new DotEnvConfigSourceProvider())
                .withSources(PropertiesConfigSourceLoader.inFileSystem(
                        "config/application.properties", 260, Aidbridge.class.getClassLoader()))
                .build();
        if (outside.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isPresent()) {
            return;
        }
        Path home = outside.getOptionalValue("aidbridge.home", Path.class)
                .orElse(Path.of(System.getProperty("user.home"), ".aidbridge"));
        StandaloneDatabase database = StandaloneDatabase.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterwards(database), "stop-postgresql"));
        database.configuration().forEach(System::setProperty);
        System.setProperty(Greeting.DATA, database.directory().toString());
    }

    /** The hooks of a JVM run side by side: the server waits for the application, which may still be answering. */
    private static void stopAfterwards(StandaloneDatabase database) {
        try (database) {
            Application application = Application.currentApplication();
            if (application != null) {
                application.stop();
            }
        }
    }

    @Override
    public int run(String... arguments) {
        greeting.print();
        Quarkus.waitForExit();
        return 0;
    }
}
