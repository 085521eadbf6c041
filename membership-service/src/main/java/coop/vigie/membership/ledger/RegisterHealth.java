package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.AuditRegister.Audit;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Audits every register from time to time and shows what it found. A fault does not take the service out of the rotation: the
 * register is still the only one, and somebody has to look at it.
 */
@Readiness
@ApplicationScoped
class RegisterHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(RegisterHealth.class);

    private final AuditRegister audit;
    private final HeadStore heads;
    private final Map<String, List<String>> faults = new ConcurrentHashMap<>();
    private volatile long audited;

    RegisterHealth(AuditRegister audit, HeadStore heads) {
        this.audit = audit;
        this.heads = heads;
    }

    @Scheduled(
            every = "${vigie.membership.audit.every:1h}",
            delayed = "${vigie.membership.audit.delayed:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void auditAll() {
        for (String cooperative : heads.all()) {
            Audit found = audit.handle(cooperative);
            if (found.faults().isEmpty()) {
                faults.remove(cooperative);
            } else {
                faults.put(cooperative, found.faults());
                LOG.errorf(
                        "register of %s: %s. Compare with GET …/ledger-verification, and correct by movements.",
                        cooperative, found.faults());
            }
        }
        audited = heads.all().size();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("registers")
                .up()
                .withData("audited", audited)
                .withData("faulty", faults.size());
        faults.forEach((cooperative, found) -> response.withData(cooperative, String.join("; ", found)));
        return response.build();
    }
}
