/**
 * membership-service: institutional shareholding, from "we could become a member" to a line in the register.
 *
 * <p>The map, read along three arrows:
 *
 * <ul>
 *   <li>request: {@code dossier.RegistrationResource → RegisterSubscription → rule.Rules → ledger.ShareLedger}
 *   <li>event: {@code RegisterSubscription → MembershipEvents, CooperativeEvents → Outbox → (kit) relay → Kafka}
 *   <li>paper: {@code document.DeliberationResource → DeliberationModel → Qute template → HTML, PDF, ODT}
 * </ul>
 *
 * <p>Packages depend on each other in one direction: value ← rule ← cooperative ← ledger ← dossier, member ← document,
 * portfolio, simulation. The law is in {@code rule} alone, as pure functions.
 */
package coop.vigie.membership;
