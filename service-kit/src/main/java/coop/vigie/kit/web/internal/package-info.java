/** Filters, mappers and interceptors that the framework finds by itself. Public for its sake; nothing else may name them. */
package coop.vigie.kit.web.internal;
