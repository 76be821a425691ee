/* Code that guides show, the same in every language. */

/** From nothing to an article that is checked. */
export const contributing = `npm ci
npx crunbook new exec-not-found
npx crunbook record --only exec-not-found
npx crunbook draft exec-not-found --write
npx crunbook verify --only exec-not-found
npm start`;

/** A section of an article. */
export const fixSection = `## Fix

<Fix layer="kubernetes">

Say what to change, and what that costs.

</Fix>`;

/** A steps.sh. */
export const steps = `#!/bin/sh
# Words for the reader: what follows, and why.
$RUNTIME run demo
# only: crun
$RUNTIME --cgroup-manager=disabled run demo
# needs: kernel>=6.6
$RUNTIME run -b newer demo
echo a long command \\
  goes on after a backslash, or indented`;

/** How a program uses the matcher. */
export const matcherImport = `import { readFile } from "node:fs/promises";
import { createMatcher } from "crunbook";

const read = async (name) => JSON.parse(await readFile(new URL(import.meta.resolve(name)), "utf8"));
const matcher = createMatcher(await read("crunbook/index.json"), await read("crunbook/index-more.json"));
const text = 'unable to start container process: exec: "/entrypoint.sh": permission denied';
const { outcome, issues } = matcher.explain(text);
console.log(outcome, issues[0].slug); // match exec-not-executable`;
