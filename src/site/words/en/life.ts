import type { Actor, LifeRuntime, StepId } from "../../../schema/life.ts";

/** The words of the life of a runtime's `run`. */
type RunWords<R extends LifeRuntime> = {
  title: string;
  /** Who acts in each lane. */
  actors: Partial<Record<Actor, string>>;
  /** What each step does. */
  steps: Record<StepId<R>, string>;
};

/** The words of the life of `run`, a runtime each, in whatever language. */
export type LifeWords = { [R in LifeRuntime]: RunWords<R> };

/** The words of the life of `run`, a runtime each, English. */
export const lifeWords: LifeWords = {
  runc: {
    title: "The life of runc run, and where each message comes from",
    actors: {
      engine: "Engine, with its shim",
      runtime: "runc",
      stages: "runc init, stages 0 and 1",
      init: "runc init, stage 2",
    },
    steps: {
      prepare: "Unpacks the image, looks for what is to be mounted, writes config.json.",
      shim: "Starts containerd-shim or conmon, which calls runc create.",
      config: "Reads config.json, chooses how to reach cgroups, makes its state directory.",
      cgroup: "Starts runc init and puts it into the container’s cgroup.",
      join: "Joins the namespaces that have a path.",
      userns: "Makes the user namespace, has stage 0 write its maps, then makes the others.",
      pids: "Waits for the process ids of stages 1 and 2.",
      mounts: "Mounts all that config.json lists below the new root.",
      limits: "Writes the limits into the cgroup. Hooks: prestart, createRuntime.",
      root: "Hooks: createContainer. Enters the new root, masks parts of /proc.",
      rlimits: "Sets the child’s rlimits and stores the state.",
      user: "Loads the seccomp filter, enters the working directory, drops capabilities, becomes the user.",
      lookup: "Looks for the command in the container.",
      created: "Has a container that is created. Calls runc start, which opens the gate.",
      exec: "Hooks: startContainer. Becomes the program.",
      program: "Is the program now. What is printed here comes from it, or from the kernel.",
    },
  },
  crun: {
    title: "The life of crun run, and where each message comes from",
    actors: { engine: "Engine, with its shim", runtime: "crun", init: "crun’s child" },
    steps: {
      prepare: "Unpacks the image, looks for what is to be mounted, writes config.json.",
      shim: "Starts conmon or containerd-shim, which calls crun create.",
      config: "Reads config.json, copies it into its state directory, looks what kind of cgroups there are.",
      rlimits: "Sets the rlimits on itself; the child inherits them.",
      userns: "Makes the child, with the user namespace if one is new, and writes its maps.",
      join: "Joins the namespaces that have a path and makes the others.",
      cgroup: "Puts the child into the container’s cgroup, with device filter and limits.",
      mounts: "Mounts all that config.json lists below the new root.",
      hooks: "Hooks: prestart, createRuntime.",
      root: "Hooks: createContainer. Enters the new root and, if it may, the working directory.",
      lookup: "Looks for the command. Only a missing one ends it here.",
      user: "Loads the seccomp filter, becomes the user, drops capabilities.",
      again: "Tries again what was refused before, now as the user: command, working directory.",
      created: "Has a container that is created. Calls crun start, which opens the gate.",
      exec: "Hooks: startContainer. Becomes the program.",
      program: "Is the program now. What is printed here comes from it, or from the kernel.",
    },
  },
};
