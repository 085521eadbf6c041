/**
 * What people who decide read: the one-page sheet on a platform for elected members, and figures on the catalogue itself.
 *
 * <p>Start with {@code SheetResource} and {@code StatisticsResource}. Everything here is read from the other features' data; nothing
 * is written.
 */
package coop.vigie.catalogue.insight;
