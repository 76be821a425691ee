import type { Description } from "./description.ts";

export const utilLinux: Description = {
  repository: "https://github.com/util-linux/util-linux",
  tag: /^v(\d+\.\d+(?:\.\d+)?)$/,
  since: "2.23",
  read: ["sys-utils/{unshare,nsenter,pivot_root}.c"],
  drop: /^(?:options|no target|no namespaces?|neither|failed to parse|invalid PID|unknown|unsupported|bad usage|you )|eventfd|sig(?:action|procmask|nal)|pipe|poll|environment|waitpid|fstat|ioctl|nsid|child exit/,
  programs: { "unshare.c": ["unshare"], "nsenter.c": ["nsenter"], "pivot_root.c": ["pivot_root"] },
};
