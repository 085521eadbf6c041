/**
 * What the tests of every service share: real backends, real signed tokens, and the contracts that each service extends.
 *
 * <p>Put {@link coop.vigie.kit.testing.ServiceTest} beside {@code @QuarkusTest}; extend {@link coop.vigie.kit.testing.HttpContract}.
 */
package coop.vigie.kit.testing;
