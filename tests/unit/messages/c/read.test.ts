import { describe, expect, test } from "vitest";
import { readC } from "../../../../src/messages/c/read.ts";
import { inFunction, texts } from "./texts-of.ts";

describe("crun's printers", () => {
  test("a status that is not 0 brings the errno's text", async () => {
    expect(
      await texts(
        inFunction(
          'return crun_make_error (err, errno, "open `%s`", path);',
          'return crun_make_error (err, 0, "unknown mode `%s`", mode);',
          'return libcrun_make_error (err, ENOTDIR, "walk `%s`", path);',
          'return crun_make_error (err, ret < 0 ? errno : 0, "wait for it");',
        ),
      ),
    ).toEqual([
      "error open `{text}`: {errno}",
      "error unknown mode `{text}`",
      "error walk `{text}`: {errno}",
      "error wait for it: {errno}",
      "error wait for it",
    ]);
  });

  test("what is wrapped follows; a failure that ends the program is fatal", async () => {
    expect(
      await texts(
        inFunction(
          'return crun_error_wrap (err, "close `%s`", path);',
          'libcrun_fail_with_error (0, "please name a bundle");',
          'libcrun_warning ("cannot read `%s`, going on", path);',
          'libcrun_error (errno, "hook `%s` (exit code: %d)", path, code);',
          'libcrun_error (errno, true, "the old way");',
          'error (EXIT_FAILURE, -ret, "could not start");',
          'error (0, 0, "could not clean up");',
          'perror ("fork");',
        ),
      ),
    ).toEqual([
      "error close `{text}`: {cause}",
      "fatal please name a bundle",
      "warning cannot read `{text}`, going on",
      "error hook `{text}` (exit code: {number}): {errno}",
      "error the old way: {errno}",
      "fatal could not start: {errno}",
      "error could not clean up",
      "error fork: {errno}",
    ]);
  });

  test("only what goes to stderr is a message", async () => {
    expect(
      await texts(
        inFunction(
          'fprintf (stderr, "out of luck");',
          'fprintf (out, "a listing");',
          'fputs ("100% lost", stderr);',
          'xasprintf (&path, "a path");',
          'libcrun_debug ("told on request");',
        ),
      ),
    ).toEqual(["error out of luck", "error 100% lost"]);
  });

  test("a text given as a variable only says nothing", async () => {
    expect(await texts(inFunction("return crun_make_error (err, errno, msg);"))).toEqual([]);
  });
});

describe("how a format is written", () => {
  test("verbs, widths, stars and the macros of inttypes.h", async () => {
    const call = (format: string, ...given: string[]) =>
      inFunction(`libcrun_warning (${[format, ...given].join(", ")});`);
    expect(
      await texts(call('"%5zu of %-3lld at %p, %#x, mode %o, %c"', "a", "b", "c", "d", "e", "f")),
    ).toEqual(["warning {number} of {number} at {hex}, {hex}, mode {number}, {text}"]);
    expect(await texts(call('"run %" PRIu64 " of %" PRIx32', "a", "b"))).toEqual([
      "warning run {number} of {hex}",
    ]);
    expect(await texts(call('"%d%% of %.*s: %s"', "n", "len", "text", "strerror (errno)"))).toEqual([
      "warning {number}% of {text}: {errno}",
    ]);
    expect(await texts(call('"%2$s before %1$d"', "n", '"the fixed"'))).toEqual([
      "warning the fixed before {number}",
    ]);
    expect(await texts(call('"no %s: %m"', "name"))).toEqual(["warning no {text}: {errno}"]);
  });

  test("an argument that speaks of an error is the cause", async () => {
    expect(
      await texts(
        inFunction(
          'libcrun_warning ("load `%s`: %s", name, dlerror ());',
          'libcrun_warning ("read pid: %s", err->message);',
          'libcrun_warning ("stop: %s", (*err)->msg);',
        ),
      ),
    ).toEqual(["warning load `{text}`: {cause}", "warning read pid: {cause}", "warning stop: {cause}"]);
  });

  test("adjacent literals, escapes and string macros are joined", async () => {
    expect(
      await texts(
        `#define ROOT "/sys/fs/" "cgroup"
#define FMT "value of " ROOT " is %d"
${inFunction(
  'libcrun_warning ("cannot " /* really */ "write \\"%s\\"\\n" ROOT "/pids", name);',
  "libcrun_warning (FMT, n);",
  'libcrun_warning ("mount " OTHER_ROOT " as %s", ROOT);',
)}`,
      ),
    ).toEqual([
      'warning cannot write "{text}"\n/sys/fs/cgroup/pids',
      "warning value of /sys/fs/cgroup is {number}",
      "warning mount <OTHER_ROOT> as /sys/fs/cgroup",
    ]);
  });

  test("string macros are handed on to the directory's other files", async () => {
    const { constants } = await readC(
      '#define ROOT "/sys/fs/cgroup"\n#define DEEP ROOT "/a"\n#define MAX 3\n',
    );
    expect(constants).toEqual({
      ROOT: [{ literal: "/sys/fs/cgroup" }],
      DEEP: [{ literal: "/sys/fs/cgroup/a" }],
    });
  });

  test("a ternary is read both ways", async () => {
    expect(
      await texts(
        inFunction(
          'libcrun_warning (on ? "cannot freeze it" : "cannot thaw it");',
          'libcrun_warning ("cannot %s the group", on ? "freeze" : "thaw");',
          'libcrun_warning ("cannot %s the group", on ? "freeze" : other);',
        ),
      ),
    ).toEqual([
      "warning cannot freeze it",
      "warning cannot thaw it",
      "warning cannot freeze the group",
      "warning cannot thaw the group",
      "warning cannot {text} the group",
    ]);
  });

  test("sentences that a variable is given or a function returns are read, names are not", async () => {
    expect(
      await texts(
        `static char *
reason_of (int code)
{
  if (code == 1)
    return xstrdup ("is it mapped at all?");
  return NULL;
}
${inFunction(
  'const char *extra = "";',
  'const char *kind = "cpu";',
  "cleanup_free char *reason = NULL;",
  'if (a) extra = " (is it too old?)"; else kind = "pids";',
  "reason = reason_of (a);",
  'libcrun_warning ("cannot set %s%s", kind, extra);',
  'libcrun_warning ("cannot map (%s)", reason);',
)}`,
      ),
    ).toEqual([
      "warning cannot set {text}",
      "warning cannot set {text} (is it too old?)",
      "warning cannot map (is it mapped at all?)",
    ]);
  });
});

describe("runc's nsexec", () => {
  test("bail brings the errno, bailx does not, a log line has the level's kind", async () => {
    expect(
      await texts(
        inFunction(
          'bail("failed to use %s", path);',
          'bailx("unknown type %d", n);',
          'write_log(WARNING, "no such thing: %m");',
          'write_log(FATAL, "it ends here");',
          'write_log(DEBUG, "told on request");',
          'if (a) write_log(a, "a level that is not known");',
        ),
      ),
    ).toEqual([
      "fatal failed to use {text}: {errno}",
      "fatal unknown type {number}",
      "warning no such thing: {errno}",
      "fatal it ends here",
    ]);
  });

  test("a macro of the file counts, not the printer that is known by its name", async () => {
    expect(
      await texts(
        `#define bail(fmt, ...) \\
  do { \\
    write_log(FATAL, "nsenter: " fmt ": %m", ##__VA_ARGS__); \\
    exit(1); \\
  } while (0)
${inFunction('bail("failed to join %d of %s", n, path);')}`,
      ),
    ).toEqual(["fatal nsenter: failed to join {number} of {text}: {errno}"]);
  });

  test("a macro that prints in two ways gives both, and its own words once", async () => {
    expect(
      await texts(
        `#define bail(fmt, ...) do { \\
    fprintf(stderr, "nsenter: " fmt ": %m\\n", ##__VA_ARGS__); \\
    if (write(fd, &s, 1) != 1) \\
      fprintf(stderr, "nsenter: cannot write\\n"); \\
  } while (0)
${inFunction('bail("one %s", path);', 'bail("two");')}`,
      ),
    ).toEqual([
      "error nsenter: one {text}: {errno}\n",
      "error nsenter: two: {errno}\n",
      "error nsenter: cannot write\n",
    ]);
  });

  test("a macro through a macro, the text shown by %s", async () => {
    expect(
      await texts(
        `#define plain(s) fancy("%s", s)
#define fancy(fmt, ...) fprintf(stderr, "tool: " fmt ": %s\\n", ##__VA_ARGS__, strerror(errno))
${inFunction('plain("100% of it");', 'fancy("half of %d", n);')}`,
      ),
    ).toEqual(["error tool: 100% of it: {errno}\n", "error tool: half of {number}: {errno}\n"]);
  });

  test("a comment in a macro", async () => {
    expect(
      await texts(
        `#define errorf(fmt, ...) \\
  do { \\
    fprintf(stderr, "tool: " fmt "\\n", ##__VA_ARGS__); \\
    goto err; /* not a return */ \\
  } while (0)

#define error(s) errorf("%s", s)
${inFunction('error("no buffer");')}`,
      ),
    ).toEqual(["error tool: no buffer\n"]);
  });

  test("a variadic function that prints its format, from any position", async () => {
    expect(
      await texts(
        `void bail(int fd, const char *fmt, ...)
{
  va_list args;
  va_start(args, fmt);
  vdprintf(fd, fmt, args);
  va_end(args);
}
${inFunction('bail(fd, "setns %s failed: %m", path);')}`,
      ),
    ).toEqual(["error setns {text} failed: {errno}"]);
  });
});

test("conmon: the errno after a blank on the terminal, after a colon in the system's log", async () => {
  expect(
    await texts(
      inFunction(
        'pexit("Failed to fork 100%");',
        'pexitf("Failed to open %s", path);',
        'nexit("No such thing");',
        'nexitf("No such %s", name);',
        'nwarnf("No %s yet", name);',
        'pwarn("Failed to read");',
        'ninfof("read %s", name);',
      ),
    ),
  ).toEqual([
    "fatal Failed to fork 100% {errno}",
    "fatal Failed to open {text} {errno}",
    "fatal Failed to open {text}: {errno}",
    "fatal No such thing",
    "fatal No such {text}",
    "warning No {text} yet",
    "warning Failed to read {errno}",
  ]);
});

describe("where a call stands", () => {
  test("each has its function's name, whatever macros stand before it", async () => {
    const { found } = await readC(
      `void __attribute__ ((noreturn))
first (void)
{
  libcrun_warning ("in the first");
}
char **
second (void)
{
  libcrun_warning ("in the second");
}
`,
    );
    expect(found.map((text) => text.function)).toEqual(["first", "second"]);
  });

  test("every branch of the preprocessor, and calls among what cannot be parsed", async () => {
    expect(
      await texts(
        `#ifdef HAVE_A
static int one (void) { return crun_make_error (err, 0, "with it"); }
#else
static int one (void) { return crun_make_error (err, 0, "without it"); }
#endif
static int
two (void)
{
#ifdef HAVE_B
  if (a)
#else
  if (b) {
#endif
    cleanup_close MACRO (x) y int fd = -1;
    libcrun_warning ("between the branches");
}
`,
      ),
    ).toEqual(["error with it", "error without it", "warning between the branches"]);
  });
});
