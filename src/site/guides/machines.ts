import { machineIds, machineKind } from "../../lab/machine/kinds.ts";

const kinds = machineIds.map(machineKind);

/** What the lab's machines are, of which no proof goes further: their architectures, and series of their kernels. */
export const machines = {
  architectures: [...new Set(kinds.map(({ architecture }) => architecture))],
  kernels: [...new Set(kinds.map(({ kernel }) => kernel))],
};
