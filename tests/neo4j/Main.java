import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A real Neo4j without Docker: {@code java -cp 'lib/*' Main.java PORT FOLDER}. Port 0 takes any free one. When
 * NEO4J_PASSWORD is in the environment, the user is {@code neo4j} with that password; otherwise anyone may connect.
 * Prints one line, {@code bolt://127.0.0.1:PORT}, once it answers, and ends when its standard input does.
 */
public final class Main {
    private static final String HOST = "127.0.0.1";

    public static void main(String[] arguments) {
        try {
            serve(Integer.parseInt(arguments[0]), Path.of(arguments[1]).toAbsolutePath());
            System.exit(0);
        } catch (Exception problem) {
            System.err.println("Neo4j could not start on port " + arguments[0] + ": " + rootOf(problem));
            System.exit(1);
        }
    }

    private static void serve(int port, Path folder) throws IOException {
        String password = System.getenv().getOrDefault("NEO4J_PASSWORD", "");
        DatabaseManagementService service = start(port, folder, !password.isEmpty());
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        if (!password.isEmpty()) setPassword(service, password);
        System.out.println("bolt://" + HOST + ":" + portOf(service));
        waitForEndOfInput();
    }

    private static DatabaseManagementService start(int port, Path folder, boolean withPassword) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(HOST, port))
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0) // else 10 s to stop
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, withPassword)
                .setConfig(GraphDatabaseSettings.auth_lock_time, Duration.ZERO)
                .setConfig(GraphDatabaseSettings.udc_enabled, false) // no report of its use to anybody
                .setConfig(GraphDatabaseSettings.pagecache_memory, 128L * 1024 * 1024)
                .build();
    }

    /** Through the system database, because a server kept in a folder may already have another password. */
    private static void setPassword(DatabaseManagementService service, String password) {
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private static int portOf(DatabaseManagementService service) {
        GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        return database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Whatever is typed here is of no interest; only the end is.
        }
    }

    private static String rootOf(Throwable problem) {
        return problem.getCause() == null ? problem.getMessage() : rootOf(problem.getCause());
    }
}
