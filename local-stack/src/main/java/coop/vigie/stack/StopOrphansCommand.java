package coop.vigie.stack;

/** Ends what a killed stack left running, before its data is deleted. */
final class StopOrphansCommand {

    private StopOrphansCommand() {}

    public static void main(String[] arguments) {
        Orphans.stop(StackSettings.fromEnvironment(System.getenv()).home());
    }
}
