import type { Description } from "./description.ts";

export const iproute2: Description = {
  repository: "https://github.com/iproute2/iproute2",
  tag: /^v(\d+\.\d+\.\d+)$/,
  since: "3.0.0",
  read: ["ip/ipnetns.c", "lib/namespace.c"],
  drop: /^(?:Usage|ip |BUG|NETNSID|No |malloc|fork|waitpid|read|request|rtnl_|inotify|extra|Dump|Command|Cannot send)|pid\b|PID|flock|exec of/,
};
