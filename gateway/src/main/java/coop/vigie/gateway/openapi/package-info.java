/** One OpenAPI document for the whole suite, made from those of the services. Start with {@code OpenApiResource}. */
package coop.vigie.gateway.openapi;
