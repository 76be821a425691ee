import type { Description } from "./description.ts";

export const compose: Description = {
  repository: "https://github.com/docker/compose",
  tag: /^v(\d+\.\d+\.\d+)$/,
  since: "2.0.0",
  read: [
    "pkg/compose/{containers,convergence,create,dependencies,down,exec,hook*,kill,run,start,up,model,plugins,secrets,volume*}.go",
    "pkg/compose/{network*,convert,errors}.go",
  ],
  drop: /%s|^(?:service|container|network) \{text\}$/,
  vendor: ["github.com/compose-spec/compose-go/v2/{loader,validation}/*"],
};
