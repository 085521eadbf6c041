/**
 * What people lack: open needs that nothing covers, counted by function, domain and territory, and over time.
 *
 * <p>{@code GapResource} → {@code ReadGaps} → {@code GapStore}, {@code GapCount}. Needs that are not public count by their organisations alone and
 * in threes ({@code GapCount}), so that no figure, and no difference of two figures, tells of fewer.
 */
package coop.vigie.matching.gap;
