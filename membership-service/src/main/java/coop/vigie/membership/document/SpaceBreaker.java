package coop.vigie.membership.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines break at plain spaces alone: never after an apostrophe, nor at a space that is there to hold two words together. */
final class SpaceBreaker implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return DONE;
        }
        int space = text.indexOf(' ', at);
        at = space < 0 ? text.length() : space + 1;
        return at;
    }
}
