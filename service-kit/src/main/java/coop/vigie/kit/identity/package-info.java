/**
 * Who calls: roles and the organisation from the verified token.
 *
 * <p>Inject {@link coop.vigie.kit.identity.Caller}; put {@link coop.vigie.kit.identity.Role} names in {@code @RolesAllowed}.
 */
package coop.vigie.kit.identity;
