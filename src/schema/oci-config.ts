import { z } from "zod";
import { linuxSchema } from "./oci-config/linux.ts";
import { processSchema } from "./oci-config/process.ts";
import { idMapping, positive, stringMap, strings } from "./oci-config/values.ts";

const root = z.looseObject({
  path: z.string().describe("The root file system: a path from the bundle's folder, or an absolute one."),
  readonly: z.boolean().optional().describe("Whether the container can't write to it."),
});

const mount = z.looseObject({
  destination: z.string().describe("Where it appears in the container."),
  type: z
    .string()
    .optional()
    .describe("A file system that the kernel has: proc, tmpfs, overlay; for a bind mount it doesn't matter."),
  source: z
    .string()
    .optional()
    .describe(
      "A device or name; for a bind mount the host's path, from the bundle's folder if not absolute.",
    ),
  options: strings
    .optional()
    .describe('As mount takes them: "ro", "nosuid"; "bind" or "rbind" for a bind mount.'),
  uidMappings: z
    .array(idMapping)
    .optional()
    .describe("Owners shown as other user IDs, an ID-mapped mount (since 1.1)."),
  gidMappings: z.array(idMapping).optional().describe("The same for group IDs (since 1.1)."),
});

const hooks = z
  .array(
    z.looseObject({
      path: z.string().describe("The program, absolute. It gets the container's state on standard input."),
      args: strings.optional().describe("Its arguments; the first is its own name."),
      env: strings.optional().describe('Its whole environment, as "NAME=value".'),
      timeout: positive.optional().describe("Seconds after which it is killed."),
    }),
  )
  .meta({ id: "hooks" });

/** A section for a system that Crunbook has no runtimes of: anything goes. */
const otherSystem = z.record(z.string(), z.unknown());

/**
 * `config.json` of a bundle, as the OCI runtime specification has it: 1.0.2 and what came until 1.3. Open, as the
 * specification wants it: runtimes ignore the keys that they don't know.
 */
export const ociConfigSchema = z.looseObject({
  ociVersion: z.string().describe("The release of the specification that this file is written for: 1.0.2."),
  root: root.optional().describe("The container's root file system."),
  process: processSchema.optional().describe("What runs in the container; needed to start it."),
  hostname: z.string().optional().describe("The container's host name. Needs a UTS namespace of its own."),
  domainname: z
    .string()
    .optional()
    .describe("The container's NIS domain name (since 1.1). Needs a UTS namespace of its own."),
  mounts: z.array(mount).optional().describe("What is mounted over the root file system, in this order."),
  hooks: z
    .looseObject({
      prestart: hooks.optional().describe("Obsolete; as createRuntime."),
      createRuntime: hooks
        .optional()
        .describe("While the container is created, in the runtime's namespaces, before the root is changed."),
      createContainer: hooks
        .optional()
        .describe("While the container is created, in its namespaces, before the root is changed."),
      startContainer: hooks.optional().describe("In the container, right before its program starts."),
      poststart: hooks.optional().describe("On the host, once the program has started."),
      poststop: hooks.optional().describe("On the host, once the container is deleted."),
    })
    .optional()
    .describe("Programs that the runtime runs on the way."),
  annotations: stringMap.optional().describe("Notes by name. Runtimes give some names a meaning."),
  linux: linuxSchema.optional().describe("What only Linux has."),
  solaris: otherSystem.optional(),
  windows: otherSystem.optional(),
  vm: otherSystem.optional(),
  zos: otherSystem.optional(),
  freebsd: otherSystem.optional(),
});
