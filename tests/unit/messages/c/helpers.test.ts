import { describe, expect, test } from "vitest";
import { inFunction, texts } from "./texts-of.ts";

describe("helpers' printers", () => {
  test("LXC puts the errno's text first", async () => {
    expect(
      await texts(
        inFunction(
          'SYSERROR("Failed to mount \\"%s\\"", path);',
          'return log_error_errno(-1, errno, "Failed to clone");',
          'return syserror_set(-EINVAL, "Failed to open %s", path);',
          'ERROR("Failed to spawn container \\"%s\\"", name);',
          'INFO("Done with \\"%s\\"", name);',
        ),
      ),
    ).toEqual([
      'error {errno} - Failed to mount "{text}"',
      "error {errno} - Failed to clone",
      "error {errno} - Failed to open {text}",
      'error Failed to spawn container "{text}"',
    ]);
  });

  test("shadow asks for its error stream, and has its own printf(3) and strerror(3)", async () => {
    expect(
      await texts(
        inFunction(
          'fprintf(log_get_logfd(), _("%s: Could not set caps\\n"), log_get_progname());',
          'fprintf(log_get_outfd(), _("%s: all is well\\n"), log_get_progname());',
          'fprinte(log_get_logfd(), _("%s: open of %s failed"), log_get_progname(), map_file);',
          'eprintf(_("%s: cannot open: %s\\n"), Prog, strerrno());',
          'eprinte(_("%s: no such process"), Prog);',
        ),
      ),
    ).toEqual([
      "error {text}: Could not set caps\n",
      "error {text}: open of {text} failed: {errno}",
      "error {text}: cannot open: {errno}\n",
      "error {text}: no such process: {errno}",
    ]);
  });
});
