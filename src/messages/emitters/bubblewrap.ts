import type { Description } from "./description.ts";

export const bubblewrap: Description = {
  repository: "https://github.com/containers/bubblewrap",
  tag: /^v?(\d+\.\d+\.\d+)$/,
  read: ["{bubblewrap,bind-mount,network,utils}.c"],
  drop: /--(?!file-label|tmp-overlay upper|tmp-overlay work)|\btakes (?:an?|one|two)|^(?:Invalide?|Can't parse|unknown cap|Unexpected type|Unknown)\b|seccomp data|\bsockets?\b|[Pp]id from|send pid|SO_PASSCRED|op_socket|privileged op|privilege separation|helper|signal|eventfd|info_fd|sigprocmask|(?:set|clear)env|vsnprintf|Out of memory|short read|not be reached|number of arguments|lock file|pipe2|poll|setsid|symlink|chmod|hostname|label|^(?:prctl|bwrap:)$|^$/,
  programs: {
    "bubblewrap.c": ["bwrap"],
    "bind-mount.c": ["bwrap"],
    "network.c": ["bwrap"],
    "utils.c": ["bwrap"],
  },
};
