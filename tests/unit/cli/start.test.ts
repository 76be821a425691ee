import { expect, test } from "vitest";
import { listenAddress } from "../../../src/cli/start.ts";

test("PORT and HOST say where the site is served", () => {
  expect(listenAddress({})).toEqual({ port: 4321, host: "localhost" });
  expect(listenAddress({ PORT: "8080", HOST: "::1" })).toEqual({ port: 8080, host: "::1" });
});

test.each(["http", "-1", "65536", "80 80"])("PORT=%s is refused", (port) => {
  expect(() => listenAddress({ PORT: port })).toThrow(`PORT: "${port}" is not a port. Write a number`);
});
