/**
 * French territories by their official geographic code: look one up, climb its hierarchy, find one by its name.
 *
 * <p>Start with {@link coop.vigie.territory.Territories}. The data is one file, read once, made by
 * {@code src/build/make-territories.mjs}. Nothing here knows the rest of Vigie.
 */
package coop.vigie.territory;
