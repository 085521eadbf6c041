/**
 * The way to PostgreSQL: SQL in text blocks through JDBI, rows mapped to records, taking part in the transaction of the use case.
 *
 * <p>Inject {@link org.jdbi.v3.core.Jdbi} into a store. A store never opens a transaction: its use case does.
 */
package coop.vigie.kit.sql;
