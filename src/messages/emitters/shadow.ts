import type { Description } from "./description.ts";

export const shadow: Description = {
  repository: "https://github.com/shadow-maint/shadow",
  tag: /^v?(\d+\.\d+(?:\.\d+)?)$/,
  since: "4.2.1",
  read: ["src/{newuidmap,newgidmap}.c", "{lib,libmisc}/idmapping.c"],
  drop: /^(?:usage|policy|ranges)|printf|argument|ranges:|Memory/,
  programs: {
    "newuidmap.c": ["newuidmap"],
    "newgidmap.c": ["newgidmap"],
    "idmapping.c": ["newuidmap", "newgidmap"],
  },
};
