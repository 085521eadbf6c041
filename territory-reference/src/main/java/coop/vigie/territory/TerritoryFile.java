package coop.vigie.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code territories.tsv} and builds the hierarchy. */
final class TerritoryFile {

    private final Map<String, Territory> byCode = new LinkedHashMap<>();
    private final Set<String> mainlandRegions = new HashSet<>();
    private final Map<String, String> departementCodes = new HashMap<>();
    private final Map<String, Set<String>> sharedParents = new HashMap<>();
    private final List<String[]> groups = new ArrayList<>();

    private TerritoryFile() {}

    static Map<String, Territory> read() {
        TerritoryFile file = new TerritoryFile();
        List<String[]> lines = lines();
        lines.forEach(file::readRegionOrDepartement);
        // What holds a whole EPCI is what holds every commune of it, so the communes are looked at before it is built.
        lines.forEach(file::readMember);
        file.groups.forEach(file::addGroup);
        lines.forEach(file::readCommune);
        lines.forEach(file::readPartOfCommune);
        return Collections.unmodifiableMap(file.byCode);
    }

    /** Names that lead to a commune besides its own, such as that of the former commune whose code it took over. */
    static Map<String, List<String>> aliases() {
        Map<String, List<String>> aliases = new HashMap<>();
        for (String[] line : lines()) {
            if (line[0].equals("former") && line[1].equals(line[3])) {
                aliases.computeIfAbsent(line[1], code -> new ArrayList<>()).add(line[2]);
            }
        }
        return aliases;
    }

    private void readRegionOrDepartement(String[] line) {
        if (line[0].equals("region")) {
            boolean mainland = line[3].equals("metro");
            if (mainland) {
                mainlandRegions.add(line[1]);
            }
            add(line, mainland ? line[1] : "region-" + line[1], TerritoryKind.REGION, List.of());
        } else if (line[0].equals("departement")) {
            String code = mainlandRegions.contains(line[1]) ? "departement-" + line[1] : line[1];
            departementCodes.put(line[1], code);
            String region = cell(line, 3);
            add(line, code, TerritoryKind.DEPARTEMENT, region == null ? List.of() : List.of(regionCode(region)));
        } else if (line[0].equals("epci") || line[0].equals("ept")) {
            groups.add(line);
        }
    }

    private void readMember(String[] line) {
        if (line[0].equals("commune")) {
            List<String> above = departementAndRegion(line);
            for (int column : new int[] {4, 5}) {
                String group = cell(line, column);
                if (group != null) {
                    sharedParents
                            .computeIfAbsent(group, code -> new HashSet<>(above))
                            .retainAll(above);
                }
            }
            String ept = cell(line, 5);
            if (ept != null) {
                sharedParents
                        .computeIfAbsent(ept + " epci", code -> new HashSet<>(List.of(cell(line, 4))))
                        .retainAll(List.of(cell(line, 4)));
            }
        }
    }

    private void addGroup(String[] line) {
        List<String> parents = new ArrayList<>(sharedParents.getOrDefault(line[1] + " epci", Set.of()));
        Set<String> shared = sharedParents.getOrDefault(line[1], Set.of());
        byCode.keySet().stream()
                .filter(shared::contains)
                .sorted(this::nearestFirst)
                .forEach(parents::add);
        TerritoryKind kind = line[0].equals("ept") ? TerritoryKind.EPT : TerritoryKind.EPCI;
        byCode.put(
                line[1],
                new Territory(
                        line[1], line[1], kind, line[2], number(cell(line, 4)), line[1], parents, null, List.of()));
    }

    private int nearestFirst(String a, String b) {
        return byCode.get(b).kind().compareTo(byCode.get(a).kind());
    }

    private void readCommune(String[] line) {
        if (line[0].equals("commune")) {
            List<String> parents = new ArrayList<>();
            for (int column : new int[] {5, 4}) {
                if (cell(line, column) != null) {
                    parents.add(cell(line, column));
                }
            }
            parents.addAll(departementAndRegion(line));
            byCode.put(
                    line[1],
                    new Territory(
                            line[1],
                            line[1],
                            TerritoryKind.COMMUNE,
                            line[2],
                            number(cell(line, 6)),
                            cell(line, 7),
                            parents,
                            null,
                            postalCodes(cell(line, 8))));
        }
    }

    private void readPartOfCommune(String[] line) {
        if (line[0].equals("arrondissement")) {
            byCode.put(
                    line[1],
                    new Territory(
                            line[1],
                            line[1],
                            TerritoryKind.ARRONDISSEMENT,
                            line[2],
                            number(cell(line, 4)),
                            null,
                            within(line[3]),
                            null,
                            postalCodes(cell(line, 5))));
        } else if (line[0].equals("former") && !line[1].equals(line[3])) {
            byCode.putIfAbsent(
                    line[1],
                    new Territory(
                            line[1],
                            line[1],
                            TerritoryKind.FORMER_COMMUNE,
                            cell(line, 2),
                            null,
                            null,
                            within(line[3]),
                            line[3],
                            List.of()));
        }
    }

    private List<String> within(String commune) {
        List<String> parents = new ArrayList<>(List.of(commune));
        Territory holder = byCode.get(commune);
        if (holder != null) {
            parents.addAll(holder.parents());
        }
        return parents;
    }

    private List<String> departementAndRegion(String[] line) {
        String departement = departementCodes.get(cell(line, 3));
        List<String> above = new ArrayList<>(List.of(departement));
        above.addAll(byCode.get(departement).parents());
        return above;
    }

    private String regionCode(String number) {
        return mainlandRegions.contains(number) ? number : "region-" + number;
    }

    private void add(String[] line, String code, TerritoryKind kind, List<String> parents) {
        byCode.put(code, new Territory(code, line[1], kind, line[2], null, null, parents, null, List.of()));
    }

    private static List<String> postalCodes(String cell) {
        return cell == null ? List.of() : List.of(cell.split(","));
    }

    private static Integer number(String cell) {
        return cell == null ? null : Integer.valueOf(cell);
    }

    private static String cell(String[] line, int column) {
        return column < line.length && !line[column].isEmpty() ? line[column] : null;
    }

    private static List<String[]> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                TerritoryFile.class.getResourceAsStream("territories.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("territories.tsv cannot be read from this module's jar", e);
        }
    }
}
