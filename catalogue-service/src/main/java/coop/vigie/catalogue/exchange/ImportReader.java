package coop.vigie.catalogue.exchange;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads one format. */
interface ImportReader {

    /**
     * Hands over each entry of the file.
     *
     * @throws UnreadableFile where the file as a whole is not of this format
     */
    void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException;
}
