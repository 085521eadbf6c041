package coop.vigie.matching.index;

import coop.vigie.events.EntityState;
import coop.vigie.events.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;

/** The names of the fields of the index. */
public final class Fields {

    /** Kind and id: what a state replaces. */
    public static final String KEY = "key";

    /** One of the names of {@link Kind}. */
    public static final String KIND = "kind";

    /** The entity's id. */
    public static final String ID = "id";

    /** The state as JSON. */
    public static final String BODY = "body";

    /** The state's version. */
    public static final String VERSION = "version";

    /** Concepts of a platform; the term's frequency is the confidence in thousandths. */
    public static final String CONCEPT = "concept";

    /** Set where the concepts were read from the platform's texts. */
    public static final String DERIVED = "derived";

    /** Name, summary and functions, by stems. */
    public static final String TEXT = "text";

    /** The stems of each function as it was typed, a line each; kept to be compared, not searched. */
    public static final String FUNCTION_STEMS = "functionStems";

    /** A platform's names, each as one term. */
    public static final String NAME = "name";

    /** {@code free}, {@code other} or {@link #UNKNOWN}. */
    public static final String LICENCE = "licence";

    /** Countries where it is offered hosted, or {@link #UNKNOWN}. */
    public static final String COUNTRY = "country";

    /** Languages of the interface, as {@link LanguageTags} says, or {@link #UNKNOWN}. */
    public static final String LANGUAGE = "language";

    /** Accessibility, or {@link #UNKNOWN}. */
    public static final String ACCESSIBILITY = "accessibility";

    /** Protocols and formats, or {@link #UNKNOWN}. */
    public static final String INTEROPERABILITY = "interoperability";

    /** Territories served, or {@link #UNKNOWN}. */
    public static final String TERRITORY = "territory";

    /** Of a deployment or a decision: the platform; of a cooperative: those that it carries. */
    public static final String PLATFORM = "platform";

    /** Of a membership: the cooperative. */
    public static final String COOPERATIVE = "cooperative";

    /** Set on organisations that accompany others. */
    public static final String ACCOMPANIES = "accompanies";

    /** What is not known is a term too, so that one query finds "this or not known". */
    public static final String UNKNOWN = "?";

    /** Confidence is kept in this many steps. */
    public static final int CONFIDENCE_STEPS = 1000;

    /** What a document of the index is about. */
    public enum Kind {
        PLATFORM(Topic.PLATFORMS),
        ORGANISATION(Topic.ORGANISATIONS),
        DEPLOYMENT(Topic.DEPLOYMENTS),
        CONCEPT(Topic.CONCEPTS),
        COOPERATIVE(Topic.COOPERATIVES),
        MEMBERSHIP(Topic.MEMBERSHIPS),
        MATCHES(Topic.MATCHES);

        private final Topic topic;

        Kind(Topic topic) {
            this.topic = topic;
        }

        /** What the events of this topic are about. */
        static Kind of(Topic topic) {
            return of(topic, kind -> kind.topic == topic);
        }

        /** What this state is of. */
        static Kind of(EntityState state) {
            return of(state.getClass(), kind -> kind.topic.body() == state.getClass());
        }

        /** The topics that the index is made of. */
        static List<Topic> topics() {
            return Arrays.stream(values()).map(kind -> kind.topic).toList();
        }

        private static Kind of(Object what, Predicate<Kind> fits) {
            return Arrays.stream(values())
                    .filter(fits)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(what + " is not in the index"));
        }
    }

    private Fields() {}

    /** The term that names one entity. */
    public static Term key(Kind kind, String id) {
        return new Term(KEY, kind + ":" + id);
    }
}
