import type { Description } from "./description.ts";

export const fuseOverlayfs: Description = {
  repository: "https://github.com/containers/fuse-overlayfs",
  tag: /^v(\d+\.\d+(?:\.\d+)?)$/,
  since: "1.0.0",
  read: ["main.c"],
  drop: /^ovl_|^\w+=|plugin|cmdline|options|allocat|signal|unknown argument|store|mountpoint/,
  programs: { "main.c": ["fuse-overlayfs"] },
};
