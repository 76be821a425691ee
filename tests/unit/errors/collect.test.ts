import { expect, test } from "vitest";
import { collectErrors } from "../../../src/errors/collect.ts";
import { UserError } from "../../../src/errors/user-error.ts";

test("waits for all, and shows every problem at once", async () => {
  expect(await collectErrors([Promise.resolve(1), Promise.resolve(2)])).toEqual([1, 2]);
  const work = [
    Promise.reject(new UserError("a:1: x")),
    Promise.resolve(1),
    Promise.reject(new UserError("b:2: y")),
  ];
  await expect(collectErrors(work)).rejects.toThrow(new UserError("a:1: x\nb:2: y"));
});

test("does not pass a bug off as an author's mistake", async () => {
  const work = [Promise.reject(new UserError("a:1: x")), Promise.reject(new TypeError("bug"))];
  await expect(collectErrors(work)).rejects.toThrow(TypeError);
});
