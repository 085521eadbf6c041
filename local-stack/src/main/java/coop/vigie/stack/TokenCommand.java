package coop.vigie.stack;

import java.util.List;

/** {@code ./vigie token ROLE [--organisation ID]}: prints a signed token of the local stack. */
final class TokenCommand {

    private static final List<String> ROLES =
            List.of("contributor", "moderator", "institution-agent", "cooperative-manager", "admin");

    private TokenCommand() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(token(arguments, StackSettings.fromEnvironment(System.getenv())));
        } catch (StackFailure e) {
            System.err.println("vigie: " + e.getMessage());
            System.exit(2);
        }
    }

    static String token(String[] arguments, StackSettings settings) {
        boolean alone = arguments.length == 1;
        boolean withOrganisation = arguments.length == 3 && arguments[1].equals("--organisation");
        if (!alone && !withOrganisation) {
            throw new StackFailure("usage: ./vigie token ROLE [--organisation ID]");
        }
        if (!ROLES.contains(arguments[0])) {
            throw new StackFailure("there is no role " + arguments[0] + "; roles: " + String.join(", ", ROLES) + ".");
        }
        return new DevelopmentKeys(settings.home()).token(arguments[0], alone ? null : arguments[2]);
    }
}
