/**
 * Words: how a text becomes the forms by which needs, labels and platforms meet.
 *
 * <p>Start at {@link coop.vigie.matching.text.Words}. Every index and every query goes through the same chain, so that what meets
 * in a test meets in production. Knows nothing of concepts or platforms.
 */
package coop.vigie.matching.text;
