/**
 * The platform document and the values in it, without a word of HTTP or SQL: its shape, its checks, its differences.
 *
 * <p>Start with {@link coop.vigie.catalogue.document.PlatformShape}, the one table that names every field of a platform in
 * French and English with what it accepts; checking, comparing and provenance all walk it.
 */
package coop.vigie.catalogue.document;
