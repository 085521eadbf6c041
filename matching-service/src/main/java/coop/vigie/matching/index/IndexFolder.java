package coop.vigie.matching.index;

import coop.vigie.matching.vocabulary.VocabularySettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

/**
 * The folder of a replica's index. Below it there is one folder for each index: its name begins with the version of schema and analysis, so
 * that an index of another version is never read, and a new one can be built beside the one in use.
 */
@Singleton
class IndexFolder {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);

    /** Raise it with each change of {@link StateDocuments} or of the analysis. */
    private static final int SCHEMA = 7;

    private final Path root;
    private final String version;
    private final VocabularySettings settings;

    IndexFolder(IndexConfig config, VocabularySettings settings) {
        this.root = config.folder();
        this.settings = settings;
        // Concepts of platforms may be read from texts, so the weights of that reading are part of what an index was
        // made with.
        this.version = "s" + SCHEMA + "-" + Integer.toHexString(settings.hashCode());
    }

    /** An index and where it lives. */
    record Opened(CatalogueIndex index, Path path, Directory directory) {}

    /** The index that was left here, if it is of this version and whole; a new one else. */
    Opened openOrCreate() throws IOException {
        Files.createDirectories(root);
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(f -> isOfThisVersion(f)).sorted().toList()) {
                try {
                    return open(folder);
                } catch (IOException | RuntimeException e) {
                    LOG.warnf("the index in %s cannot be used, another one is built: %s", folder, e.getMessage());
                    delete(folder);
                }
            }
        }
        return create();
    }

    /** A new index beside any other. */
    Opened create() throws IOException {
        Files.createDirectories(root);
        Path folder = root.resolve(version + "." + UUID.randomUUID());
        try {
            return open(folder);
        } catch (IOException | RuntimeException e) {
            // Where the disk is full, another one is begun every second.
            delete(folder);
            throw e;
        }
    }

    /** Where the files of an index are. */
    Directory directory(Path folder) throws IOException {
        return FSDirectory.open(folder);
    }

    /** Deletes all but this one. */
    void deleteOthers(Path kept) {
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(folder -> !folder.equals(kept)).toList().forEach(this::delete);
        } catch (IOException e) {
            LOG.warnf("older indexes could not be deleted from %s: %s", root, e.getMessage());
        }
    }

    private Opened open(Path folder) throws IOException {
        Directory directory = directory(folder);
        try {
            return new Opened(new CatalogueIndex(directory, settings), folder, directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private boolean isOfThisVersion(Path folder) {
        return folder.getFileName().toString().startsWith(version + ".");
    }

    void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("%s could not be deleted: %s", folder, e.getMessage());
        }
    }
}
