/** Draws the pictures anew that the tests compare pages with: `npm run approve:screenshots`. It needs a built site. */
import { UserError } from "../../src/errors/user-error.ts";
import { findBrowser } from "./browser.ts";
import { runTool } from "./run-tool.ts";

try {
  const args = ["test", "tests/e2e/screenshots.spec.ts", "--update-snapshots=all", "--reporter=line"];
  process.exitCode = await runTool("node_modules/@playwright/test/cli.js", args, {
    CRUNBOOK_BROWSER: await findBrowser(),
  });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`approve: ${error.message}\n`);
  process.exitCode = 2;
}
