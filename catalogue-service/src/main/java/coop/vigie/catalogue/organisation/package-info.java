/**
 * Organisations: local authorities, associations, cooperatives and others that use, steer or accompany platforms.
 *
 * <p>Start with {@code OrganisationResource}; {@code SaveOrganisation} is the one place that writes. Public to the rest of the
 * catalogue: {@link coop.vigie.catalogue.organisation.Organisations}.
 */
package coop.vigie.catalogue.organisation;
