package coop.vigie.membership.document;

import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.document.IssueDocument.Issued;
import coop.vigie.membership.document.IssueDocument.Order;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.French;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a document of a cooperative shows: its register, or the electorate of a meeting. */
@ApplicationScoped
class PrepareRegister {

    private final DocumentSources sources;
    private final IssueDocument issue;
    private final Author author;

    PrepareRegister(DocumentSources sources, IssueDocument issue, Author author) {
        this.sources = sources;
        this.issue = issue;
        this.author = author;
    }

    @Transactional
    Issued handle(String id, DocumentKind kind, LocalDate recordDate, String verification) {
        Cooperative cooperative = sources.keptCooperative(id);
        sources.log(id, "document " + kind.code());
        Head head = sources.head(id);
        Standing standing = sources.standing(cooperative, head, author.today());
        List<Holder> holders = sources.holders(id);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("today", French.date(author.today()));
        model.put("cooperative", sources.cooperativeModel(cooperative, head, standing));
        if (kind == DocumentKind.REGISTER) {
            Map<String, Object> register =
                    RegisterModel.register(cooperative, head, holders, sources.addresses(id), sources.movements(id));
            register.put("closings", RegisterModel.closings(sources.periods(id)));
            model.put("register", register);
        } else {
            model.put("summons", summons(cooperative, head, recordDate == null ? author.today() : recordDate));
        }
        return issue.handle(new Order(
                kind, head, null, Optional.ofNullable(cooperative.identity().organisation()), model, verification));
    }

    private Map<String, Object> summons(Cooperative cooperative, Head head, LocalDate recordDate) {
        List<Holder> electors = sources.electorate(cooperative.id(), recordDate);
        String tally = cooperative.statutes().colleges().isEmpty()
                        || cooperative.statutes().terms().tally() == null
                ? ""
                : switch (cooperative.statutes().terms().tally()) {
                    case PROPORTIONAL -> "Le résultat de chaque collège est reporté à la proportionnelle.";
                    case BLOC -> "Le résultat de chaque collège est reporté en bloc.";
                    case NO_COLLEGES -> "";
                };
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("recordDate", French.date(recordDate));
        model.put("count", French.number(electors.size()));
        model.put("tally", tally);
        model.put(
                "electors",
                electors.stream()
                        .map(h -> RegisterModel.holder(cooperative, h, head.shareValue(), List.of()))
                        .toList());
        return model;
    }
}
