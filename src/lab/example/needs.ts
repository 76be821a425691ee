import type { Need } from "../../schema/example.ts";

/** What a machine of the lab is, as far as needs go. */
export type MachineFacts = {
  /** Kernel release: "6.1.0-50-686". */
  kernel: string;
  architecture: "i386" | "amd64";
  /** Hardware virtualisation and security modules that examples can count on. */
  offers: ReadonlySet<"kvm" | "apparmor">;
};

/** The needs that a machine does not meet, in the order given. */
export function unmetNeeds(needs: readonly Need[], facts: MachineFacts): Need[] {
  return needs.filter((need) => !meets(need, facts));
}

function meets(need: Need, facts: MachineFacts): boolean {
  const kernel = /^kernel(>=|<)(\d+)\.(\d+)$/.exec(need);
  if (kernel) {
    const wanted = Number(kernel[2]) * 1000 + Number(kernel[3]);
    const [major, minor] = facts.kernel.split(".").map((part) => Number.parseInt(part, 10));
    const have = (major ?? 0) * 1000 + (minor ?? 0);
    return kernel[1] === "<" ? have < wanted : have >= wanted;
  }
  if (need === "amd64") return facts.architecture === "amd64";
  return (need === "kvm" || need === "apparmor") && facts.offers.has(need);
}
