import { describe, expect, test } from "vitest";
import { MissingEngine } from "../../../../src/lab/engine/engine.ts";
import { type MachineId, machineKind } from "../../../../src/lab/machine/kinds.ts";
import { choosePasses, type EngineChoice, engineIds } from "../../../../src/lab/replay/engines.ts";

/** Finds every engine but these. */
const without =
  (...gone: string[]) =>
  async (kind: MachineId) => {
    const { engine } = machineKind(kind);
    if (gone.includes(engine)) throw new MissingEngine(`${engine} is not there`);
    return { where: engine };
  };

async function chosen(choice: EngineChoice, ...gone: string[]) {
  const { passes, unable } = await choosePasses(choice, ["v86-6.12"], without(...gone));
  return { passes: passes.map(({ engine, boots }) => [engine, boots.get("v86-6.12")]), unable: [...unable] };
}

describe("the recordings of v86-6.12 are replayed", () => {
  const qemu = ["qemu", "qemu-6.12"];
  const v86 = ["v86", "v86-6.12"];
  test.each([
    ["auto", [], [qemu]],
    ["auto", ["qemu"], [v86]],
    ["both", [], [qemu, v86]],
    ["v86", ["qemu"], [v86]],
    ["qemu", [], [qemu]],
    ["own", [], [v86]],
  ] as const)("%s without %j: on %j", async (choice, gone, passes) => {
    expect(await chosen(choice, ...gone)).toEqual({ passes, unable: [] });
  });

  test.each(["qemu", "both"] as const)("not, when %s is asked for and QEMU is not there", async (choice) => {
    await expect(chosen(choice, "qemu")).rejects.toThrow(new MissingEngine("qemu is not there"));
  });

  test("by none, with every reason, where no engine is there", async () => {
    expect(await chosen("auto", "qemu", "v86")).toEqual({
      passes: [],
      unable: [["v86-6.12", "qemu is not there; v86 is not there"]],
    });
  });
});

test("an engine is looked for only when something is to be replayed", async () => {
  const never = () => Promise.reject(new Error("nothing is to be looked for"));
  expect(await choosePasses("both", [], never)).toEqual({ passes: [], unable: new Map() });
});

test("the fastest engine stands first", () => {
  expect(engineIds).toEqual(["qemu", "v86"]);
});
