package coop.vigie.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.identity.Role;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what. Walks a service's OpenAPI document with every role: an operation without a row fails, and so does a row without an
 * operation. What belongs to somebody is also tried by a stranger of the right role.
 */
public abstract class AccessContract {

    private static final List<String> ROLES =
            List.of(Role.CONTRIBUTOR, Role.MODERATOR, Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.ADMIN);

    /** The organisation of those who try: nobody's. */
    private static final String NOBODYS = "organisation-de-personne";

    /**
     * Who may call an operation.
     *
     * @param roles empty for everybody, without a token too
     * @param owned whether it also depends on whose the thing is
     */
    public record Access(Set<String> roles, boolean owned) {

        /** Everybody. */
        public static Access everybody() {
            return new Access(Set.of(), false);
        }

        /** These roles. */
        public static Access only(String... roles) {
            return new Access(Set.of(roles), false);
        }

        /** The same roles, and only for what is theirs. */
        public Access theirOwn() {
            return new Access(roles, true);
        }
    }

    /**
     * A call by somebody of the right role whose thing it is not.
     *
     * @param answer makes the call
     * @param status what it is answered, such as 403
     */
    public record Stranger(Supplier<Response> answer, int status) {}

    /** @param type what it takes: JSON where it does, and where it takes nothing */
    private record Operation(String id, String method, String path, String type) {}

    /** The service's root, such as {@code /catalogue/v1}. */
    protected abstract String root();

    /** A row for each operation, by its id. */
    protected abstract Map<String, Access> rows();

    /** A stranger for each operation on what belongs to somebody, by its id. */
    protected abstract Map<String, Stranger> strangers();

    @Test
    void everyOperation_hasItsRow_andEveryOwnedOneItsStranger() {
        Set<String> operations = new TreeSet<>();
        operations().forEach(operation -> operations.add(operation.id));
        Set<String> owned = new TreeSet<>();
        rows().forEach((id, access) -> {
            if (access.owned) {
                owned.add(id);
            }
        });

        assertThat(new TreeSet<>(rows().keySet())).isEqualTo(operations);
        assertThat(new TreeSet<>(strangers().keySet())).isEqualTo(owned);
    }

    @TestFactory
    Stream<DynamicTest> everyOperation_isOpenToItsRolesAlone() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.id, () -> {
                    Access access = rows().get(operation.id);
                    assertThat(access).as("row of " + operation.id).isNotNull();
                    Map<String, Integer> wrong = new TreeMap<>();
                    int anonymous = call(given(), operation).statusCode();
                    if (access.roles.isEmpty() ? anonymous == 401 : anonymous != 401) {
                        wrong.put("without a token", anonymous);
                    }
                    for (String role : ROLES) {
                        int status = call(given().auth().oauth2(Tokens.of(role, NOBODYS)), operation)
                                .statusCode();
                        boolean may = access.roles.isEmpty() || access.roles.contains(role);
                        boolean fits = may ? status != 401 && (status != 403 || access.owned) : status == 403;
                        if (!fits) {
                            wrong.put(role, status);
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatBelongsToSomebody_isClosedToStrangers() {
        return strangers().entrySet().stream()
                .map(stranger -> DynamicTest.dynamicTest(stranger.getKey(), () -> assertThat(
                                stranger.getValue().answer().get().statusCode())
                        .isEqualTo(stranger.getValue().status())));
    }

    /** Of something that is not there, with nothing in it: whoever may is told so, whoever may not does not get that far. */
    private static Response call(RequestSpecification caller, Operation operation) {
        if (!operation.method.equals("get")) {
            caller.contentType(operation.type).header("If-Match", "\"1\"").body("{}");
        }
        return caller.request(operation.method, operation.path.replaceAll("\\{[^}]*}", "999999"));
    }

    private Stream<Operation> operations() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get(root() + "/openapi.json").path("paths");
        Set<Operation> operations = new LinkedHashSet<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> operations.add(
                new Operation(String.valueOf(operation.get("operationId")), method, path, type(operation)))));
        return operations.stream();
    }

    private static String type(Map<String, Object> operation) {
        String json = ContentType.JSON.toString();
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                        && !content.containsKey(json)
                        && !content.containsKey("*/*")
                ? String.valueOf(content.keySet().iterator().next())
                : json;
    }
}
