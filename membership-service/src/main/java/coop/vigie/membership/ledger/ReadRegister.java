package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.RegisterView.HolderView;
import coop.vigie.membership.ledger.RegisterView.HoldingView;
import coop.vigie.membership.ledger.RegisterView.MovementView;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the register: as it stands, at any date of effect, and as it was known at any date of entry. */
@ApplicationScoped
class ReadRegister {

    private final HeadStore heads;
    private final HolderStore holders;
    private final MovementStore movements;
    private final Author author;
    private final Languages languages;

    ReadRegister(HeadStore heads, HolderStore holders, MovementStore movements, Author author, Languages languages) {
        this.heads = heads;
        this.holders = holders;
        this.movements = movements;
        this.author = author;
        this.languages = languages;
    }

    /** A register replayed to a date. */
    public record At(List<Holder> holders, Register register, Euros nominal, long position, String hash) {

        /** What public bodies hold. */
        public long publicShares() {
            return holders.stream()
                    .filter(Holder::publicBody)
                    .mapToLong(h -> register.of(h.id()))
                    .sum();
        }
    }

    /** The register of this day of effect, from what was entered by this instant. */
    public At at(String cooperative, LocalDate asOf, Instant enteredBefore) {
        List<Movement> counted = movements.until(
                cooperative,
                asOf == null ? author.today() : asOf,
                enteredBefore == null ? author.now() : enteredBefore);
        Movement last = counted.isEmpty() ? null : counted.get(counted.size() - 1);
        Euros nominal = Register.inOrderOfEffect(counted).stream()
                .reduce((first, second) -> second)
                .map(m -> m.entry().nominal())
                .orElseGet(() -> heads.read(cooperative).shareValue());
        return new At(
                holders.all(cooperative),
                Register.replay(counted),
                nominal,
                last == null ? 0 : last.number(),
                last == null ? Movement.NO_HASH : last.hash());
    }

    CapitalView capital(Cooperative cooperative, LocalDate asOf, Instant enteredBefore) {
        Standing standing = holders.standing(
                heads.read(cooperative.id()),
                cooperative.statutes().terms().floorWindowMonths(),
                asOf == null ? author.today() : asOf);
        return CapitalView.of(cooperative, at(cooperative.id(), asOf, enteredBefore), standing, asOf);
    }

    RegisterView view(String cooperative, LocalDate asOf, Instant enteredBefore) {
        boolean current = asOf == null && enteredBefore == null;
        At at = at(cooperative, asOf, enteredBefore);
        List<HoldingView> holdings = at.holders().stream()
                .filter(h -> at.register().of(h.id()) > 0)
                .map(h -> HoldingView.of(h, at.register().of(h.id()), at.nominal(), current))
                .toList();
        return new RegisterView(
                cooperative,
                asOf == null ? author.today() : asOf,
                at.position(),
                at.hash(),
                at.register().total(),
                Money.of(at.nominal().times(at.register().total())),
                holdings);
    }

    Page<MovementView> movements(String cooperative, Function<Function<Movement, List<String>>, Page<Movement>> page) {
        Map<UUID, Holder> byId = byId(cooperative);
        return page.apply(movement -> List.of(Long.toString(movement.number()))).map(m -> view(m, byId));
    }

    MovementView movement(String cooperative, long number) {
        Movement movement = movements
                .find(cooperative, number)
                .orElseThrow(() -> Refusal.notFound(Wording.of(
                        "Ce registre n'a pas de mouvement n° %s.", "This register has no movement no. %s.", number)));
        return view(movement, byId(cooperative));
    }

    private Map<UUID, Holder> byId(String cooperative) {
        return holders.all(cooperative).stream().collect(Collectors.toMap(Holder::id, h -> h));
    }

    private MovementView view(Movement movement, Map<UUID, Holder> byId) {
        Entry entry = movement.entry();
        Holder holder = byId.get(entry.holder());
        return new MovementView(
                movement.number(),
                entry.kind().code(),
                entry.kind().label().in(languages.current()),
                holder == null ? null : HolderView.of(holder),
                entry.shares(),
                Money.of(entry.nominal()),
                entry.price() == null ? null : Money.of(entry.price()),
                entry.ratio() == null ? null : entry.ratio().toString(),
                entry.effectiveOn(),
                movement.enteredAt(),
                movement.author(),
                entry.basis().act(),
                entry.basis().approval(),
                entry.linked(),
                entry.basis().membership(),
                movement.previousHash(),
                movement.hash());
    }
}
