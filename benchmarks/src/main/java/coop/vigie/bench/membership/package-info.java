/** What a register of members costs when many subscribe at once. */
package coop.vigie.bench.membership;
