import type { Description } from "./description.ts";

export const conmon: Description = {
  repository: "https://github.com/containers/conmon",
  tag: /^v(\d+\.\d+\.\d+)$/,
  read: ["src/**"],
};
