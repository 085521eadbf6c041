/**
 * How fast Vigie is, side by side with a peer or a limit in the same run: {@code ./vigie bench NAME}.
 *
 * <p>Start with {@code Benchmarks}, which lists them. A benchmark drives the packaged services from outside ({@code Suite}), with data made
 * by {@code synthetic} and requests sent by {@code load}, and tells its figures to a {@code Report}. Nothing here is a test: machines differ,
 * so figures are read as ratios.
 */
package coop.vigie.bench;
