import { expect, test } from "vitest";
import { fillPlaceholders } from "../../../src/match/fill.ts";

test("fills in what a paste gave, and the sample where it gave nothing", () => {
  const command = "docker run --rm --entrypoint stat IMAGE -c '%F' {path:/etc}";
  expect(fillPlaceholders(command)).toBe("docker run --rm --entrypoint stat IMAGE -c '%F' /etc");
  expect(fillPlaceholders(command, { path: "/srv/start.sh" })).toMatch(/ \/srv\/start\.sh$/);
  expect(fillPlaceholders(command, { name: "x" })).toMatch(/ \/etc$/);
});

test("quotes for a shell what a log may have been made to hold", () => {
  expect(fillPlaceholders("stat {path:/etc}", { path: "/a b" })).toBe("stat '/a b'");
  expect(fillPlaceholders("stat {path:/etc}", { path: "$(reboot)'; reboot #" })).toBe(
    `stat '$(reboot)'\\''; reboot #'`,
  );
  expect(fillPlaceholders("stat {path:/etc}", { path: "-rf" })).toBe("stat ./-rf");
});

test("leaves braces that are no placeholder", () => {
  expect(fillPlaceholders("jq '{a: .b}' x; docker inspect -f '{{.Id}}'")).toBe(
    "jq '{a: .b}' x; docker inspect -f '{{.Id}}'",
  );
});
