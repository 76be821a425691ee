import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors/user-error.ts";
import { siteAddress } from "../../../src/site/address.ts";

describe("siteAddress", () => {
  test.each([
    ["https://example.org", "https://example.org", "/"],
    ["https://example.org/kb", "https://example.org", "/kb/"],
    ["https://example.org/a/kb/", "https://example.org", "/a/kb/"],
    [undefined, "http://localhost:4321", "/"],
    ["", "http://localhost:4321", "/"],
  ])("%s", (setting, origin, base) => {
    expect(siteAddress(setting)).toEqual({ origin, base });
  });

  test.each(["/kb/", "example.org/kb", "ftp://example.org/"])("%s is no address", (setting) => {
    expect(() => siteAddress(setting)).toThrow(UserError);
  });
});
