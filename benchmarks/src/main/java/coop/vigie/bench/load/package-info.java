/** Sends requests and measures the answers' times. Start with {@code HttpLoad}. */
package coop.vigie.bench.load;
