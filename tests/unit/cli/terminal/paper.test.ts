import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { Paper } from "../../../../src/cli/terminal/paper.ts";

function printed(width: number, write: (paper: Paper) => void, colour = false): string {
  const paper = new Paper(width, colour);
  write(paper);
  return paper.toString();
}

test("paragraphs wrap between words, and later lines stand below the first word", () => {
  const text = printed(20, (paper) =>
    paper.paragraph("one two three four five six", { indent: 2, first: "- " }),
  );
  expect(text).toBe("  - one two three\n    four five six\n");
});

test("words of several styles without a blank between them stay together", () => {
  const text = printed(12, (paper) =>
    paper.paragraph(["see this ", { text: "name", style: "strong" }, "[1]; ok"]),
  );
  expect(text).toBe("see this\nname[1]; ok\n");
});

test("a word that is longer than a line is not cut", () => {
  expect(printed(10, (paper) => paper.paragraph("a aaaaaaaaaaaaaaaa b"))).toBe("a\naaaaaaaaaaaaaaaa\nb\n");
});

test("without colour, code stands between backquotes and nothing else is added", () => {
  const write = (paper: Paper) => {
    paper.heading("Title");
    paper.paragraph(["run ", { text: "ls -l", style: "code" }, " now"]);
    paper.verbatim("ls\n  -l", 2, "code");
  };
  expect(printed(80, write)).toBe("Title\nrun `ls -l` now\n  ls\n    -l\n");
  const colourful = printed(80, write, true);
  expect(colourful).not.toBe(stripVTControlCharacters(colourful));
  expect(stripVTControlCharacters(colourful)).toBe("Title\nrun ls -l now\n  ls\n    -l\n");
});

test("gaps do not add up, and none comes first", () => {
  const text = printed(80, (paper) => {
    paper.gap();
    paper.paragraph("a");
    paper.gap();
    paper.gap();
    paper.heading("b");
  });
  expect(text).toBe("a\n\nb\n");
});

test("nothing that is printed steers the terminal", () => {
  const evil = "\u001b[2Jx\u001b]0;t\u0007 \u009b31m \r \b \u202e \u2066 \u0000 \u007f end";
  const text = printed(200, (paper) => {
    paper.paragraph([evil, { text: evil, style: "code" }]);
    paper.verbatim(evil, 0);
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(text).toContain("␛[2Jx␛]0;t␇");
  expect(text).toContain("end");
});
