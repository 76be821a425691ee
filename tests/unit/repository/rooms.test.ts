import { builtinModules } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Import, imports, textOf, tracked } from "../../fixtures/sources.ts";

/*
 * The folders of `src` are rooms, and each room has its place in an order: it imports only from those above it. The
 * orders stand where people read them, as the first columns of the tables in these files.
 */
const maps = [
  { map: "README.md", folder: "src" },
  { map: "src/lab/README.md", folder: "src/lab" },
  { map: "src/site/README.md", folder: "src/site" },
];

describe.each(maps)("the map of $folder in $map", ({ map, folder }) => {
  const order = roomsIn(map, folder);

  test("has every folder and every file, and nothing else", () => {
    const there = tracked.filter((name) => name.startsWith(`${folder}/`) && name !== map);
    const unmapped = there.filter((name) => roomOf(name, order) === undefined);
    expect(unmapped.map((name) => name.split("/").slice(0, 3).join("/"))).toEqual([]);
    expect(order.filter((room) => !there.some((name) => isIn(name, room)))).toEqual([]);
  });

  test("folders import only from those above them", () => {
    const upwards = imports.filter(({ from, to }) => {
      const [importer, imported] = [roomOf(from, order), roomOf(to, order)];
      if (importer === undefined || imported === undefined) return false;
      return order.indexOf(imported) > order.indexOf(importer);
    });
    expect(upwards.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

test("no file imports itself by way of others, not even for a type", () => {
  expect(circleIn(imports)).toEqual([]);
  // The check itself: two files that name each other are found.
  const back = imports.find(({ to }) => to.startsWith("src/"));
  expect(back).toBeDefined();
  if (back) expect(circleIn([...imports, { ...back, from: back.to, to: back.from }])).not.toEqual([]);
});

test("what runs in a browser reaches nothing of Node's own", () => {
  const programs = tracked.filter((name) => /^src\/.*\/browser\/.*\.ts$/.test(name));
  const scripts = imports.filter(({ inScript }) => inScript).map(({ to }) => to);
  expect(programs).toContain("src/site/paste/browser/answer.worker.ts");
  expect(scripts).toContain("src/site/frame/page.ts");
  const reached = reachedFrom([...programs, ...scripts]);
  expect(reached).toContain("src/match/matcher.ts");
  const found = imports.filter(({ from, to, typeOnly }) => reached.has(from) && !typeOnly && isOfNode(to));
  expect(found.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  expect(["node:fs", "fs", "fs/promises", "node:test"].filter(isOfNode)).toHaveLength(4);
  expect(["@xterm/xterm", "src/files/json.ts"].filter(isOfNode)).toEqual([]);
});

test("what the npm package is made of reaches nothing of the site", () => {
  const reached = reachedFrom(["src/package.ts", "src/cli/packed.ts"], true);
  expect(reached).toContain("src/answer/words.ts");
  expect([...reached].filter((file) => file.startsWith("src/site/"))).toEqual([]);
});

/** Whether an import is of Node's own: `node:fs`, `fs/promises`. */
function isOfNode(to: string): boolean {
  return to.startsWith("node:") || builtinModules.includes(to);
}

/** The rooms that a map names below a folder, in the order in which it names them. */
function roomsIn(map: string, folder: string): string[] {
  const firstCells = textOf(map)
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|")[1] ?? "");
  const base = map === "README.md" ? "" : `${path.posix.dirname(map)}/`;
  return firstCells
    .flatMap((cell) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => base + name.replace(/\/$/, "")),
    )
    .filter((name) => name.startsWith(`${folder}/`));
}

/** The room of a file: the innermost folder that the map names. */
function roomOf(file: string, order: string[]): string | undefined {
  return order.filter((room) => isIn(file, room)).sort((a, b) => b.length - a.length)[0];
}

function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

/** Files in a circle of imports, if there is one: each imports the next, the last one the first. */
function circleIn(all: Import[]): string[] {
  const next = Map.groupBy(all, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return way.slice(way.indexOf(file));
    if (done.has(file)) return [];
    done.add(file);
    for (const { to } of next.get(file) ?? []) {
      const circle = visit(to, [...way, file]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  for (const file of next.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** These files, and all that is loaded with them; with types, what only the compiler reads, too. */
function reachedFrom(files: string[], types = false): Set<string> {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { from, to, typeOnly } of imports) if (from === file && (types || !typeOnly)) visit(to);
  };
  for (const file of files) visit(file);
  return reached;
}
