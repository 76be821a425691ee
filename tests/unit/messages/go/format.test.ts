import { expect, test } from "vitest";
import { textsIn } from "./texts-of.ts";

test.each([
  ['"mode %d, %o, %b"', "n, n, n", "mode {number}, {number}, {number}"],
  ['"flags %x at %p and %#X"', "n, n, n", "flags {hex} at {hex} and {hex}"],
  ['"name %q and %q"', "name, err", 'name "{text}" and "{cause}"'],
  ['"value %v of %T, %t"', "name, name, true", "value {text} of {text}, {text}"],
  ['"caused by %v or %s"', "err, e.Error()", "caused by {cause} or {cause}"],
  ['"from %v and %+v"', "readErr, errRead", "from {cause} and {cause}"],
  ['"wide %-10s|%04d|%.2f|%*d"', "name, n, f, 5, n", "wide {text}|{number}|{text}|{number}"],
  ['"%[2]v before %[1]v"', "name, err", "{cause} before {text}"],
  ['"100%% of %s"', '"everything"', "100% of everything"],
  ['"missing argument %s"', "", "missing argument {text}"],
  ['"together %s%d"', "name, n", "together {text}"],
  ['"braces {%s} {}"', "name", "braces {{{text}} {{}"],
  ['"tab\\tand  blanks  \\n"', "", "tab and blanks"],
  ['"\\x41\\u0062\\"c\\" of text"', "", 'Ab"c" of text'],
  ["`raw \\n text`", "", "raw \\n text"],
])("%s with %s", async (format, args, template) => {
  expect(await textsIn(`return fmt.Errorf(${args ? `${format}, ${args}` : format})`)).toEqual([
    `error ${template}`,
  ]);
});

test("several lines are several templates; one that says nothing is none", async () => {
  expect(await textsIn('logrus.Warn("first line\\n---\\n\\nERROR: second line of %s\\n")')).toEqual([
    "warning first line",
    "warning second line of %s",
  ]);
});
