package coop.vigie.bench;

import java.util.Map;

/** One question about speed, and the way to answer it. */
public interface Benchmark {

    /** The name that {@code ./vigie bench} is given. */
    String name();

    /** What is measured, against what; one line. */
    String question();

    /**
     * Measures.
     *
     * @param options from the command line, {@code OPTION=VALUE}
     * @param report takes the figures
     */
    void run(Options options, Report report) throws Exception;

    /** The words after the benchmark's name. */
    record Options(Map<String, String> values) {

        /** A number, or what stands for it where it is not given. */
        public int number(String name, int otherwise) {
            return values.containsKey(name) ? Integer.parseInt(values.get(name)) : otherwise;
        }

        /** A word, or what stands for it where it is not given. */
        public String word(String name, String otherwise) {
            return values.getOrDefault(name, otherwise);
        }

        /** Numbers separated by commas, such as {@code sizes=1000,10000,100000}. */
        public int[] numbers(String name, String otherwise) {
            String[] words = word(name, otherwise).split(",");
            int[] numbers = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                numbers[i] = Integer.parseInt(words[i].strip());
            }
            return numbers;
        }
    }
}
