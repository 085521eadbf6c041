/**
 * The catalogue that a new installation starts with, from the files in {@code seed/}: brought in once, by the same use cases as
 * everything else, so that it passes the same checks and has the same history.
 *
 * <p>Start with {@code LoadSeed}.
 */
package coop.vigie.catalogue.seed;
