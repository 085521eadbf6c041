/** Territories over HTTP. The data and its rules are those of the module {@code territory-reference}. */
package coop.vigie.catalogue.territory;
