import type { Description } from "./description.ts";

export const netavark: Description = {
  repository: "https://github.com/containers/netavark",
  tag: /^v(\d+\.\d+\.\d+)$/,
  read: ["src/**"],
  skip: ["src/{lib,main}.rs", "src/test/**"],
};
