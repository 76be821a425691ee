import { z } from "zod";
import { oneOfThese } from "../errors/explain.ts";
import { tooLong } from "./common.ts";
import { limits } from "./limits.ts";
import { slugSchema } from "./slug.ts";

/** Who acts in a step: a lane of the diagram. */
export type Actor = "engine" | "runtime" | "stages" | "init";

/** A step on the way from an engine's order to the running program. */
type Step<Id extends string> = { id: Id; by: Actor };

const steps = <Id extends string>(...list: Step<Id>[]): readonly Step<Id>[] => list;

/** The steps of `run`, in the order in which each runtime takes them: runc 1.3.6, crun 1.28. */
export const lifeSteps = {
  runc: steps(
    { id: "prepare", by: "engine" },
    { id: "shim", by: "engine" },
    { id: "config", by: "runtime" },
    { id: "cgroup", by: "runtime" },
    { id: "join", by: "stages" },
    { id: "userns", by: "stages" },
    { id: "pids", by: "runtime" },
    { id: "mounts", by: "init" },
    { id: "limits", by: "runtime" },
    { id: "root", by: "init" },
    { id: "rlimits", by: "runtime" },
    { id: "user", by: "init" },
    { id: "lookup", by: "init" },
    { id: "created", by: "engine" },
    { id: "exec", by: "init" },
    { id: "program", by: "init" },
  ),
  crun: steps(
    { id: "prepare", by: "engine" },
    { id: "shim", by: "engine" },
    { id: "config", by: "runtime" },
    { id: "rlimits", by: "runtime" },
    { id: "userns", by: "runtime" },
    { id: "join", by: "init" },
    { id: "cgroup", by: "runtime" },
    { id: "mounts", by: "init" },
    { id: "hooks", by: "runtime" },
    { id: "root", by: "init" },
    { id: "lookup", by: "init" },
    { id: "user", by: "init" },
    { id: "again", by: "init" },
    { id: "created", by: "engine" },
    { id: "exec", by: "init" },
    { id: "program", by: "init" },
  ),
} as const;

export type LifeRuntime = keyof typeof lifeSteps;
export const lifeRuntimes = ["runc", "crun"] as const satisfies readonly LifeRuntime[];
export type StepId<R extends LifeRuntime> = (typeof lifeSteps)[R][number]["id"];

/** One message at one step. */
const said = <Id extends string>(list: readonly Step<Id>[]) =>
  z
    .array(
      z.strictObject({
        step: z.enum(list.map(({ id }) => id)),
        /** Words of one of the article's signatures, placeholders and all: as much as fits into a diagram. */
        says: z
          .string()
          .min(
            limits.says.least,
            `is too short for the diagram: quote at least ${limits.says.least} characters`,
          )
          .max(limits.says.most, tooLong("is too long for the diagram", limits.says.most)),
      }),
    )
    .optional();

/** `content/life.json`: at which step of a container's life each article's messages are printed. */
export const lifeSchema = z.strictObject({
  $schema: z.string().optional(),
  articles: z.record(
    slugSchema,
    z
      .strictObject({
        runc: said(lifeSteps.runc),
        crun: said(lifeSteps.crun),
        /** Why the article has no place in the diagram; stands in for the places. */
        none: z.string().min(1).optional(),
      })
      .superRefine(({ none, ...places }, context) => {
        const placed = places.runc !== undefined || places.crun !== undefined;
        if (placed === (none === undefined)) return;
        context.addIssue({
          code: "custom",
          message:
            'must name a step of "runc" or "crun" where its messages are printed, or say under "none" why there is none',
          params: placed
            ? oneOfThese(JSON.stringify(places), JSON.stringify({ none }))
            : oneOfThese(
                '{ "runc": [{ "step": "exec", "says": "words of a signature" }] }',
                '{ "none": "why" }',
              ),
        });
      }),
  ),
});
export type Life = z.infer<typeof lifeSchema>;
