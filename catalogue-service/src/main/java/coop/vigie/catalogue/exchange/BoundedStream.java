package coop.vigie.catalogue.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that may give only so many bytes. */
final class BoundedStream extends FilterInputStream {

    private final Supplier<RuntimeException> tooLarge;
    private long left;

    BoundedStream(InputStream stream, long most, Supplier<RuntimeException> tooLarge) {
        super(stream);
        this.left = most;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int got) {
        left -= got;
        if (left < 0) {
            throw tooLarge.get();
        }
    }
}
