import type { Descriptions } from "./description.ts";

export const conmon: Descriptions = [
  {
    repository: "https://github.com/containers/conmon",
    tag: /^v(\d+\.\d+\.\d+)$/,
    read: ["src/**"],
  },
];
