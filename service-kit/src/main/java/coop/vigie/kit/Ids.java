package coop.vigie.kit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** New identifiers: UUID version 7 (RFC 9562), which sort by the time at which they were made. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identifier. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
