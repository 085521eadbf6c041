package coop.vigie.bench.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Suite;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;

/** Writes a synthetic catalogue to a file, one document a line, to be looked at or sent elsewhere. */
public final class SyntheticCatalogueBenchmark implements Benchmark {

    @Override
    public String name() {
        return "synthetic";
    }

    @Override
    public String question() {
        return "write a synthetic catalogue as NDJSON (size=1000 seed=1 file=synthetic.ndjson)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int size = options.number("size", 1_000);
        Path file = Path.of(options.word("file", "synthetic.ndjson"));
        ObjectMapper mapper = new ObjectMapper();
        long start = System.nanoTime();
        SyntheticCatalogue catalogue = SyntheticCatalogue.of(Suite.project(), options.number("seed", 1));
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Iterator<ObjectNode> all = catalogue.platforms(size).iterator(); all.hasNext(); ) {
                out.write(mapper.writeValueAsString(all.next()));
                out.write('\n');
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        report.row(file.toString(), Map.of("platforms", size, "perSecond", size / seconds));
    }
}
