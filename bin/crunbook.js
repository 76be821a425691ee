#!/usr/bin/env node
import { runTypeScript } from "./typescript.js";

await runTypeScript(new URL("../src/cli/entry.ts", import.meta.url));
