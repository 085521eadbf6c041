package coop.vigie.stack;

/** Makes the development keys where there are none, for a suite in containers. */
final class KeysCommand {

    private KeysCommand() {}

    public static void main(String[] arguments) {
        new DevelopmentKeys(StackSettings.fromEnvironment(System.getenv()).home()).ensure();
    }
}
