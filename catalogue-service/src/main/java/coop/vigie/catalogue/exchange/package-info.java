/**
 * Documents in and out: other catalogues' files become proposals, ours leave in the formats that others read.
 *
 * <p>In: {@code ImportResource → RunImport → a reader → ReconcilePlatform}. One reader a format; a reader knows nothing of the
 * catalogue and only turns a file into {@code ImportEntry}s. Out: {@code ExportResource} streams what the search finds through a writer;
 * {@code OpenCatalogResource} speaks the Open Catalog API.
 */
package coop.vigie.catalogue.exchange;
