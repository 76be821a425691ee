import type { Description } from "./description.ts";

export const slirp4netns: Description = {
  repository: "https://github.com/rootless-containers/slirp4netns",
  tag: /^v(\d+\.\d+\.\d+)$/,
  read: ["{main,sandbox,seccomparch,slirp4netns}.c"],
  drop: /tap ?fd|bess|json|must |conflicts|specified|compiled| event$|invalid|internal|has to be|needs? to be|arguments|request|inet_ntop|^(?:fork|waitpid|recvmsg|sendmsg|socketpair|strtol|parent|child|libslirp|tapname|the |api_|Waiting)|is exiting/i,
};
