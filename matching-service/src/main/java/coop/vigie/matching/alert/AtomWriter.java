package coop.vigie.matching.alert;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import coop.vigie.kit.refusal.Text;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Alerts as an Atom feed (RFC 4287). */
final class AtomWriter {

    private AtomWriter() {}

    /**
     * The feed of a subscription.
     *
     * @param self its own address
     */
    static String write(Subscription subscription, List<Alert> alerts, URI self, Locale language) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri("urn:uuid:" + subscription.id());
        feed.setTitle(Text.of("Alertes Vigie", "Vigie alerts").in(language));
        feed.setLanguage(language.getLanguage());
        SyndLinkImpl link = new SyndLinkImpl();
        link.setRel("self");
        link.setType("application/atom+xml");
        link.setHref(self.toString());
        feed.setLinks(List.of(link));
        feed.setAuthors(authors());
        feed.setPublishedDate(Date.from(
                alerts.isEmpty() ? subscription.createdAt() : alerts.get(0).raisedAt()));
        feed.setEntries(
                alerts.stream().map(alert -> entry(alert, self, language)).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed of alerts can always be written", e);
        }
    }

    private static List<SyndPerson> authors() {
        SyndPersonImpl author = new SyndPersonImpl();
        author.setName("Vigie");
        return List.of(author);
    }

    private static SyndEntry entry(Alert alert, URI self, Locale language) {
        String text = language.getLanguage().equals("en") ? alert.textEn() : alert.textFr();
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + alert.id());
        entry.setTitle(text);
        // Without one of its own an entry would be written with an author who has no name, which no feed may have.
        entry.setAuthors(authors());
        entry.setPublishedDate(Date.from(alert.raisedAt()));
        entry.setUpdatedDate(Date.from(alert.raisedAt()));
        if (alert.platform() != null) {
            entry.setLink(
                    self.resolve("/catalogue/v1/platforms/" + alert.platform()).toString());
        }
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(text);
        entry.setDescription(summary);
        SyndCategoryImpl kind = new SyndCategoryImpl();
        kind.setName(alert.kind());
        entry.setCategories(List.of(kind));
        return entry;
    }
}
