package coop.vigie.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures several sides in alternating rounds, so that what else the machine does meets all of them alike.
 *
 * @param warmUp rounds that are not counted
 * @param counted rounds that are
 */
public record Rounds(int warmUp, int counted) {

    /** Five counted rounds after one to warm up. */
    public static final Rounds FIVE = new Rounds(1, 5);

    /** The figure of one side over the rounds. */
    public record Spread(double median, double least, double most) {

        private static Spread of(List<Double> figures) {
            List<Double> sorted = figures.stream().sorted().toList();
            return new Spread(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
        }

        /** For a report: the median and the spread, named. */
        public Map<String, Double> figures(String unit) {
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put(unit, median);
            figures.put("min", least);
            figures.put("max", most);
            return figures;
        }
    }

    /**
     * Runs each side once a round.
     *
     * @param sides by name, each giving its figure of one round
     */
    public Map<String, Spread> measure(Map<String, Callable<Double>> sides) throws Exception {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int round = 0; round < warmUp + counted; round++) {
            for (Map.Entry<String, Callable<Double>> side : sides.entrySet()) {
                double figure = side.getValue().call();
                if (round >= warmUp) {
                    figures.computeIfAbsent(side.getKey(), key -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
        Map<String, Spread> spreads = new LinkedHashMap<>();
        figures.forEach((side, values) -> spreads.put(side, Spread.of(values)));
        return spreads;
    }
}
