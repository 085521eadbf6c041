package coop.vigie.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.postgres.PostgresPlugin;

final class JdbiProducer {

    private JdbiProducer() {}

    @Produces
    @Singleton
    static Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // Transactions are JTA's: a handle that closes inside one must leave it alone.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.registerRowMapper((RowMapperFactory) RecordMapper::of);
        return jdbi;
    }
}
