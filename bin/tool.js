/** Runs a script of the project, on whatever Node there is: `node bin/tool.js tools/test/main.ts`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runTypeScript } from "./typescript.js";

await runTypeScript(pathToFileURL(path.resolve(process.argv[2] ?? "")));
