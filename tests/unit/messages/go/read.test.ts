import { describe, expect, test } from "vitest";
import { readGo } from "../../../../src/messages/go/read.ts";
import { textsIn, textsOf } from "./texts-of.ts";

describe("errors", () => {
  test("errors.New and fmt.Errorf, under every name of the package", async () => {
    expect(
      await textsIn(
        'return errors.New("no such thing")',
        'return goerrors.New("another thing")',
        'return fmt.Errorf("thing %s of %d", name, number)',
        'return xerrors.Errorf("third thing: %w", err)',
      ),
    ).toEqual([
      "error no such thing",
      "error another thing",
      "error thing {text} of {number}",
      "error third thing: {cause}",
    ]);
  });

  test("%w stands anywhere, and more than once", async () => {
    expect(await textsIn('return fmt.Errorf("%w: while %s: %w (again)", errFirst, name, err)')).toEqual([
      "error {cause}: while {text}: {cause} (again)",
    ]);
  });

  test("github.com/pkg/errors puts the text before the cause", async () => {
    expect(
      await textsIn(
        'errors.Wrap(err, "opening it")',
        'errors.Wrapf(err, "opening %q", name)',
        'errors.WithMessage(err, "closing it")',
        'errors.WithMessagef(err, "closing %s", name)',
      ),
    ).toEqual([
      "error opening it: {cause}",
      'error opening "{text}": {cause}',
      "error closing it: {cause}",
      "error closing {text}: {cause}",
    ]);
  });

  test("a wrapper's wrapped error is a text too", async () => {
    expect(
      await textsIn('return errdefs.NotFound(errors.Wrap(errors.New("inner text"), "outer text"))'),
    ).toEqual(["error outer text: {cause}", "error inner text"]);
  });

  test("gRPC's status and HTTP's errors have the text second", async () => {
    expect(
      await textsIn(
        'status.Error(codes.Internal, "it broke")',
        'status.Errorf(codes.NotFound, "no %s here", name)',
        'http.Error(w, "not like this", 400)',
      ),
    ).toEqual(["error it broke", "error no {text} here", "error not like this"]);
  });

  test("a project's own constructors are known by their name, when what they are given is a sentence", async () => {
    expect(
      await textsIn(
        'return types.ForbiddenErrorf("network %s has active endpoints", name)',
        'return validationError("it has no name")',
        'return newNotFoundError("container")',
        'return isNotFoundError("some long text")',
      ),
    ).toEqual(["error network {text} has active endpoints", "error it has no name"]);
  });

  test("errors written as a literal of their type", async () => {
    expect(
      await textsIn(
        'return &os.PathError{Op: "mknod", Path: name, Err: err}',
        'return os.NewSyscallError("move_mount", err)',
        'return cli.StatusError{Status: "no such command", StatusCode: 1}',
        'return config{Op: "not an error at all"}',
      ),
    ).toEqual(["error mknod {text}: {cause}", "error move_mount: {cause}", "error no such command"]);
  });

  test("variables of a package", async () => {
    expect(
      await textsOf(
        'var ErrGone = errors.New("it is gone")\n\nvar (\n\tErrNo = ConstError("it is not so")\n)\n',
      ),
    ).toEqual(["error it is gone", "error it is not so"]);
  });
});

describe("types with a method Error", () => {
  test("what it returns, on every way", async () => {
    expect(
      await textsOf(`
func (e *missingError) Error() string {
	if e.name == "" {
		return "nothing is missing"
	}
	return fmt.Sprintf("%s is missing: %v", e.name, e.err)
}
func (e textError) Error() string { return "bad text: " + string(e) }
func (e *missingError) Name() string { return "no text of an error" }
`),
    ).toEqual(["error nothing is missing", "error {text} is missing: {cause}", "error bad text: {text}"]);
  });

  test("what stands around a field goes into the texts of its constructors", async () => {
    const type = (verb: string) =>
      `func (e *genericError) Error() string { return fmt.Sprintf("%s:%d: %s caused${verb}", f.File, f.Line, e.Cause, e.Message) }`;
    const call = 'func f(err error) error { return newSystemErrorWithCausef(err, "joining %d", 1) }';
    expect(await textsOf(`${type(" %q")}\n${call}`)).toContain('error joining {number} caused "{cause}"');
    expect(await textsOf(`${type(": %s")}\n${call}`)).toContain("error joining {number} caused: {cause}");
  });
});

describe("what is printed", () => {
  test("loggers say how bad it is; less than a warning is no message", async () => {
    expect(
      await textsIn(
        'logrus.WithError(err).Error("first text")',
        'log.G(ctx).WithField("id", name).Warnf("second %s", name)',
        'klog.ErrorS(err, "third text", "pod", name)',
        'slog.Warn("fourth text", "key", name)',
        'log.Fatalf("fifth text: %v", err)',
        'log.Errorf(ctx, "sixth text %s", name)',
        'logrus.Debugf("too small a thing")',
        'log.Infof("nothing happened")',
        "t.Error(err)",
      ),
    ).toEqual([
      "error first text",
      "warning second {text}",
      "error third text",
      "warning fourth text",
      "fatal fifth text: {cause}",
      "error sixth text {text}",
    ]);
  });

  test("loggers that are told the level", async () => {
    expect(
      await textsIn(
        'logrus.StandardLogger().Logf(logLevel, "no range for %s", name)',
        'logrus.Logf(logrus.ErrorLevel, "no place for %s", name)',
        'logrus.Logf(logrus.DebugLevel, "no matter of %s", name)',
      ),
    ).toEqual(["warning no range for {text}", "error no place for {text}"]);
  });

  test("arguments are joined as fmt.Sprint and fmt.Sprintln do", async () => {
    expect(await textsIn('logrus.Warn("left over: ", err)', 'log.Errorln("not closed:", name)')).toEqual([
      "warning left over: {cause}",
      "error not closed: {text}",
    ]);
  });

  test("on the standard error output, whatever leads there", async () => {
    expect(
      await textsIn(
        'fmt.Fprintf(os.Stderr, "cannot do %s\\n", name)',
        'fmt.Fprintln(dockerCli.Err(), "Warning: old thing")',
        'fmt.Fprintf(os.Stdout, "this is output")',
        'cmd.PrintErrf("bad option %s", name)',
      ),
    ).toEqual(["error cannot do {text}", "warning Warning: old thing", "error bad option {text}"]);
  });

  test("functions that end the program", async () => {
    expect(
      await textsIn(
        'fatalf("cannot go on: %v", err)',
        'util.Fatalf("nor here %d", number)',
        'return cli.NewExitError("wrong number", 1)',
      ),
    ).toEqual(["fatal cannot go on: {cause}", "fatal nor here {number}", "fatal wrong number"]);
  });

  test("lists of warnings", async () => {
    expect(
      await textsIn(
        'warnings = append(warnings, "No swap limit support")',
        'names = append(names, "a name b")',
      ),
    ).toEqual(["warning No swap limit support"]);
  });

  test("a panic is a bug, not a message", async () => {
    expect(await textsIn('panic("this cannot happen")')).toEqual([]);
  });
});

describe("texts that are put together", () => {
  test("concatenations, over several lines, with values", async () => {
    expect(await textsIn('return errors.New("one " +\n"two " + name + ` three ` + err.Error())')).toEqual([
      "error one two {text} three {cause}",
    ]);
  });

  test("a nested fmt.Sprintf", async () => {
    expect(
      await textsIn('return errors.New(fmt.Sprintf("%s: %s", fmt.Sprintf("mount %d", number), "failed"))'),
    ).toEqual(["error mount {number}: failed"]);
  });

  test("constants of the file, as an argument and as a format", async () => {
    expect(
      await textsOf(`
const what, format = "the device", "nothing of %s at %d"
const joined = what + " (old)"
func f(name string) error {
	_ = fmt.Errorf("%s is gone", joined)
	return fmt.Errorf(format, name, 3)
}`),
    ).toEqual(["error the device (old) is gone", "error nothing of {text} at {number}"]);
  });

  test("a constant that another file may have is named", async () => {
    const { found } = await readGo('package p\nfunc f() error { return fmt.Errorf("%s is gone", thing) }');
    expect(found.map(({ parts }) => parts)).toEqual([[{ constant: "thing" }, { literal: " is gone" }]]);
  });

  test("a variable of the function that is set once is what it is set to", async () => {
    expect(await textsIn('text := fmt.Sprintf("no %s left", name)', "return errors.New(text)")).toEqual([
      "error no {text} left",
    ]);
    expect(
      await textsIn(
        'text := "one thing"',
        'if number > 1 { text = "many things" }',
        "return errors.New(text)",
      ),
    ).toEqual([]);
  });

  test("a name of the function hides the constant", async () => {
    expect(
      await textsOf(
        'const name = "constant"\nfunc f(name string) error { return fmt.Errorf("no %s left", name) }',
      ),
    ).toEqual(["error no {text} left"]);
  });

  test("a text that is only known at run time is none", async () => {
    expect(
      await textsIn("return errors.New(name)", 'return fmt.Errorf("%s", name)', 'return errors.New("")'),
    ).toEqual([]);
  });
});

test("a message has the name of the function or method around it", async () => {
  const { found } = await readGo(`package p
var a = errors.New("outside of any")
func first() error { return func() error { return errors.New("within first") }() }
func (t *thing) second() error { return errors.New("within second") }
`);
  expect(found.map((each) => each.function)).toEqual([undefined, "first", "second"]);
});

test("a file for other systems has no messages", async () => {
  const source = (constraint: string) => `${constraint}\n\npackage p\n\nvar a = errors.New("some text")\n`;
  const found = async (constraint: string) => (await readGo(source(constraint))).found.length;
  expect(await found("//go:build linux && cgo")).toBe(1);
  expect(await found("//go:build !linux")).toBe(0);
  expect(await found("//go:build windows || darwin")).toBe(0);
  expect(await found("//go:build !windows && (amd64 || arm64)")).toBe(1);
  expect(await found("//go:build !linux || !seccomp")).toBe(1);
  expect(await found("//go:build !(linux && cgo && seccomp)")).toBe(1);
  expect(await found("//go:build !(linux || seccomp)")).toBe(0);
  expect(await found("//go:build ignore")).toBe(0);
  expect(await found("// +build windows darwin")).toBe(0);
  expect(await found("// +build linux,cgo windows")).toBe(1);
  expect(await found("// +build !windows\n// +build !linux")).toBe(0);
});
