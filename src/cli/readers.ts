import { readerCommands } from "./commands.ts";
import type { Data } from "./data/data.ts";
import type { LazyCommand } from "./program.ts";

/** The commands that answer from the articles alone. */
export function readers(data: Data): LazyCommand[] {
  return [
    {
      name: "explain",
      description: readerCommands.explain,
      load: async () => (await import("./explain.ts")).explainCommand(data),
    },
    {
      name: "list",
      description: readerCommands.list,
      load: async () => (await import("./list.ts")).listCommand(data),
    },
    {
      name: "show",
      description: readerCommands.show,
      load: async () => (await import("./show.ts")).showCommand(data),
    },
  ];
}
