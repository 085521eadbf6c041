/** How fast and how well needs are answered, against bare Lucene and PostgreSQL full text. Start with {@code MatchingSearchBenchmark}. */
package coop.vigie.bench.matching;
