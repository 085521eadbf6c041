package coop.vigie.kit.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.NoSuchMapperException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps a row to a record, column {@code created_at} to component {@code createdAt}.
 *
 * <p>JDBI's own constructor mapper calls public constructors only, and a row is known to its store alone.
 */
final class RecordMapper<T> implements RowMapper<T> {

    /** Reflection is asked once a record; JDBI asks for its mapper once a statement. */
    private static final ClassValue<RecordMapper<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> record) {
            return ofRecord(record);
        }
    };

    private final Constructor<T> constructor;
    private final String[] columns;
    private final Type[] types;

    private RecordMapper(Constructor<T> constructor, RecordComponent[] components) {
        this.constructor = constructor;
        this.columns = Arrays.stream(components).map(c -> column(c.getName())).toArray(String[]::new);
        this.types =
                Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
    }

    /** The mapper of this type, if it is a record. */
    static Optional<RowMapper<?>> of(Type type, ConfigRegistry config) {
        Class<?> record = GenericTypes.getErasedType(type);
        return record.isRecord() ? Optional.of(KNOWN.get(record)) : Optional.empty();
    }

    private static <R> RecordMapper<R> ofRecord(Class<R> record) {
        RecordComponent[] components = record.getRecordComponents();
        try {
            Constructor<R> canonical = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return new RecordMapper<>(canonical, components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static String column(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    /** Finds once for a result set what is the same for each of its rows. */
    @Override
    public RowMapper<T> specialize(ResultSet first, StatementContext context) throws SQLException {
        ColumnMapper<?>[] mappers = new ColumnMapper<?>[types.length];
        int[] indexes = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            Type type = types[i];
            mappers[i] = context.findColumnMapperFor(type)
                    .orElseThrow(() -> new NoSuchMapperException("no column mapper for " + type));
            indexes[i] = first.findColumn(columns[i]);
        }
        return (row, ctx) -> {
            Object[] values = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                values[i] = mappers[i].map(row, indexes[i], ctx);
            }
            return create(values);
        };
    }

    private T create(Object[] values) throws SQLException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new SQLException("the row is refused by " + constructor.getDeclaringClass(), e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new SQLException("the row cannot be read", e);
        }
    }
}
