/** A catalogue of any size, the same for the same seed. Start with {@code SyntheticCatalogue}. */
package coop.vigie.bench.synthetic;
