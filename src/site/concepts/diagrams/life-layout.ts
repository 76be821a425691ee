import type { Actor } from "../../../schema/life.ts";
import type { LifeStep } from "./life.ts";
import { faces, wrap } from "./text.ts";

/** Lines of text at a place; `y` is the first line's base line. */
export type Lines = { x: number; y: number; lines: string[] };
export type Point = readonly [x: number, y: number];

/** A drawing of a container's life: lanes downwards, one for each actor, a node for each step. */
export type LifeLayout = {
  width: number;
  height: number;
  lanes: { x: number; top: number; name: Lines }[];
  steps: {
    node: Point;
    /** Who acts, where that changes. */
    who: Lines | undefined;
    does: Lines;
    calls: Lines | undefined;
    says: (Lines & { href: string; height: number })[];
  }[];
  /** From node to node. */
  ways: Point[][];
  /** Where `create` ends: what fails above is reported by the engine, what fails below by nobody. */
  gate: { left: number; y: number; above: Lines; below: Lines } | undefined;
};

/** The words of a drawing beside those of its steps. */
export type LifeNames = {
  actors: Partial<Record<Actor, string>>;
  /** What stands above and below the line after the last step of `create`. */
  gate: { above: string; below: string };
};

const laneGap = 20;
const firstLane = 8;
const { line } = faces.mono;

/**
 * Places everything. On a narrow drawing the messages stand below their step, on a wide one beside it.
 * @param width in user units
 */
export function layOut(steps: LifeStep[], { actors, gate }: LifeNames, width: number): LifeLayout {
  const order = (Object.keys(actors) as Actor[]).filter((actor) => steps.some(({ by }) => by === actor));
  const laneOf = (actor: Actor): number => firstLane + order.indexOf(actor) * laneGap;
  const left = laneOf(order.at(-1) ?? "engine") + 18;
  const wide = width >= 600;
  const doesWidth = wide ? Math.round((width - left) * 0.44) : width - left;
  const saysLeft = wide ? left + doesWidth + 28 : left + 10;

  let y = 16;
  const lanes = order.map((actor) => {
    const name = { x: left, y, lines: wrap(actors[actor] ?? "", width - left, "bold") };
    const lane = { x: laneOf(actor), top: y - 4, name };
    y += name.lines.length * faces.bold.line + 3;
    return lane;
  });
  y += 14;

  let barrier: LifeLayout["gate"];
  const placed = steps.map((step, at) => {
    const top = y;
    const acts = steps[at - 1]?.by !== step.by;
    const who = acts ? { x: left, y: top, lines: wrap(actors[step.by] ?? "", doesWidth, "bold") } : undefined;
    const doesTop = top + (who?.lines.length ?? 0) * faces.bold.line;
    const does = { x: left, y: doesTop, lines: wrap(step.does, doesWidth, "sans") };
    let below = doesTop + does.lines.length * faces.sans.line;
    const calls = step.calls && {
      x: left,
      y: below,
      lines: wrap(step.calls, doesWidth, "mono"),
    };
    if (calls) below += calls.lines.length * line;
    let saysY = wide ? top : below + 5;
    const says = step.says.map(({ href, words }) => {
      const lines = wrap(words, width - saysLeft, "mono");
      const said = { href, x: saysLeft, y: saysY, lines, height: lines.length * line };
      saysY += said.height + 9;
      return said;
    });
    y = Math.max(below, saysY) + 20;
    if (step.id === "created") {
      const above = { x: left, y, lines: wrap(gate.above, width - left, "small") };
      const bar = y + (above.lines.length - 1) * faces.small.line + 8;
      const under = { x: left, y: bar + 17, lines: wrap(gate.below, width - left, "small") };
      barrier = { left, y: bar, above, below: under };
      y = under.y + under.lines.length * faces.small.line + 26;
    }
    return { node: [laneOf(step.by), top - 4] as const, who, does, calls: calls || undefined, says };
  });

  const ways = placed.slice(1).map(({ node: [x, end] }, i): Point[] => {
    const [from, start] = placed[i]?.node ?? [x, end];
    if (from === x) return [[x, start + 5] as const, [x, end - 6] as const];
    return [
      [from, start + 5],
      [from, end - 15],
      [x, end - 15],
      [x, end - 6],
    ];
  });
  return { width, height: y - 10, lanes, steps: placed, ways, gate: barrier };
}
