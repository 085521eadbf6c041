/**
 * The documents that go in front of an assembly: made from the data, numbered, hashed, as PDF/A, HTML and ODT.
 *
 * <p>Start with {@link coop.vigie.membership.document.IssueDocument}. A template (resources, {@code documents/*.html}) is a page
 * that a jurist can read; it sees plain texts and lists only, so that no template, ours or an organisation's, can run code.
 */
package coop.vigie.membership.document;
