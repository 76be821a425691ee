import { type SharedRun, sharedRunSchema } from "../../schema/shared-run.ts";
import { DamagedLink, packText, unpackText } from "./packed.ts";

const key = "#run=";

/**
 * The fragment that carries a run, with what it printed if there is room for that.
 * @returns undefined when even the changed files are too long for a link
 */
export async function runFragment(run: SharedRun): Promise<string | undefined> {
  const { printed, ...job } = run;
  const packed = (await packText(JSON.stringify(run))) ?? (await packText(JSON.stringify(job)));
  return packed === undefined ? undefined : key + packed;
}

/** Whether an address's fragment is one that carries a run. */
export function carriesRun(fragment: string): boolean {
  return fragment.startsWith(key);
}

/**
 * The run that a fragment carries.
 * @throws DamagedLink when it does not carry a whole one
 */
export async function runOf(fragment: string): Promise<SharedRun> {
  const text = await unpackText(fragment.slice(key.length));
  try {
    return sharedRunSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new DamagedLink("not a run", { cause: error });
  }
}
