package org.aidbridge;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.database.embedded.Backup;
import org.aidbridge.database.embedded.CannotStart;
import org.aidbridge.database.embedded.Ports;
import org.aidbridge.database.embedded.StandaloneDatabase;
import org.aidbridge.database.schema.AwaitSchema;

/**
 * The main class. It runs on the configured database or, if there is none, on an embedded one that starts and stops with
 * it.
 */
@QuarkusMain
public class Aidbridge implements QuarkusApplication {

    static final String USAGE = """
            Usage: java -jar quarkus-run.jar [--sample | --migrate | --await-schema | --backup=DIRECTORY]

              --sample         also loads the sample operation IND-COVID-2021, once
              --migrate        migrates the schema, creates the first admin, and ends
              --await-schema   waits until the schema is that of this version, and ends
              --backup=DIR     copies the data of the Aidbridge that runs in AIDBRIDGE_HOME to a new directory
              --help           prints this

            Environment:
              AIDBRIDGE_HOME                where everything is kept (default: ~/.aidbridge)
              QUARKUS_DATASOURCE_JDBC_URL   a PostgreSQL of your own (and _USERNAME, _PASSWORD); none is started then
              QUARKUS_HTTP_HOST, _PORT      where it listens (default: 127.0.0.1 and 8080)
              QUARKUS_MANAGEMENT_PORT       where health and metrics are (default: 9000)
              AIDBRIDGE_ADMIN_PASSWORD      the first password of user admin (default: a random one, printed once)
            """;

    private static final String SAMPLE = "--sample";
    private static final String MIGRATE = "--migrate";
    private static final String AWAIT_SCHEMA = "--await-schema";
    private static final String BACKUP = "--backup=";
    private static final Set<String> OPTIONS = Set.of(SAMPLE, MIGRATE, AWAIT_SCHEMA);

    private static final String TRACES_TO = "quarkus.otel.exporter.otlp.endpoint";
    private static final String TRACES_OFF = "quarkus.otel.sdk.disabled";

    /** Migrating starts the application without serving requests or running schedules. */
    private static final Map<String, String> MIGRATING = Map.of(
            "quarkus.flyway.migrate-at-start", "true",
            "quarkus.http.host-enabled", "false",
            "quarkus.management.port", "0",
            "quarkus.scheduler.enabled", "false");

    private final Instance<Greeting> greeting;

    Aidbridge(Instance<Greeting> greeting) {
        this.greeting = greeting;
    }

    public static void main(String... arguments) {
        List<String> options = List.of(arguments);
        if (options.contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        options.stream()
                .filter(option -> !OPTIONS.contains(option) && !option.startsWith(BACKUP))
                .findFirst()
                .ifPresent(option -> {
                    System.err.print("There is no option " + option + ".\n" + USAGE);
                    System.exit(2);
                });
        if (options.contains(SAMPLE)) {
            System.setProperty("aidbridge.sample", "true");
        }
        if (options.contains(MIGRATE)) {
            MIGRATING.forEach(System::setProperty);
        }
        SmallRyeConfig outside = outside();
        if (options.contains(AWAIT_SCHEMA)) {
            System.exit(AwaitSchema.of(outside));
        }
        if (outside.getOptionalValue(TRACES_TO, String.class).isPresent()
                && outside.getOptionalValue(TRACES_OFF, Boolean.class).isEmpty()) {
            System.setProperty(TRACES_OFF, "false");
        }
        options.stream()
                .filter(option -> option.startsWith(BACKUP))
                .findFirst()
                .ifPresent(option -> System.exit(backUp(home(outside), option.substring(BACKUP.length()))));
        try {
            Ports.requireFree(outside);
            bringDatabase(outside);
        } catch (CannotStart e) {
            System.err.println("Aidbridge cannot start: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(Aidbridge.class, arguments);
    }

    /** The sources that Quarkus will read too: environment, -D, {@code .env} and {@code config/}. */
    private static SmallRyeConfig outside() {
        return new SmallRyeConfigBuilder()
                .addSystemSources()
                .addDefaultInterceptors()
                .withSources(new DotEnvConfigSourceProvider())
                .withSources(PropertiesConfigSourceLoader.inFileSystem(
                        "config/application.properties", 260, Aidbridge.class.getClassLoader()))
                .build();
    }

    private static Path home(SmallRyeConfig outside) {
        return outside.getOptionalValue("aidbridge.home", Path.class)
                .orElse(Path.of(System.getProperty("user.home"), ".aidbridge"));
    }

    private static int backUp(Path home, String directory) {
        Path target = Path.of(directory).toAbsolutePath();
        try {
            Backup.of(home, target);
        } catch (CannotStart e) {
            System.err.println("Aidbridge cannot be backed up: " + e.getMessage());
            return 1;
        }
        System.out.println("The backup is complete. To go on from it: AIDBRIDGE_HOME=" + target);
        return 0;
    }

    private static void bringDatabase(SmallRyeConfig outside) {
        if (outside.getOptionalValue(AwaitSchema.URL, String.class).isPresent()) {
            return;
        }
        StandaloneDatabase database = StandaloneDatabase.start(home(outside));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterwards(database), "stop-postgresql"));
        database.configuration().forEach(System::setProperty);
        System.setProperty(Greeting.DATA, database.directory().toString());
    }

    /** Shutdown hooks run concurrently: the database must outlive the application. */
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
        if (List.of(arguments).contains(MIGRATE)) {
            System.out.println("The schema is that of this version.");
            return 0;
        }
        greeting.get().print();
        Quarkus.waitForExit();
        return 0;
    }
}
