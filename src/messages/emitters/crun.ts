import type { Description } from "./description.ts";

export const crun: Description = {
  repository: "https://github.com/containers/crun",
  tag: /^v?(\d+\.\d+(?:\.\d+){0,2})$/,
  read: ["src/**"],
  skip: ["src/libcrun/blake3/**"],
};
