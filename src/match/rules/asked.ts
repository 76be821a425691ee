import { namedIn } from "./objects.ts";
import type { OperationPlace } from "./place.ts";

/** Files of /proc that are opened and written to ask for something else. */
const asksFor: { path: RegExp; operation: string }[] = [
  { path: /^\/proc\/[\w-]+\/(?:task\/\d+\/)?attr\//, operation: "label" },
  { path: /^\/proc\/[\w-]+\/(?:uid_map|gid_map|setgroups)$/, operation: "id-map" },
];

/** What a place asks for: a write to some files of /proc is more than a write. @param text its line */
export function operationAsked(text: string, place: OperationPlace): string {
  if (place.operation !== "open" && place.operation !== "write") return place.operation;
  const values = [place.path ?? "", ...namedIn(text.slice(place.start, endOfPlace(text, place)))];
  return asksFor.find(({ path }) => values.some((value) => path.test(value)))?.operation ?? place.operation;
}

/** Where a place's words end: a message goes on to the next colon, as it may end in a placeholder that was cut short. */
export function endOfPlace(text: string, { end }: OperationPlace): number {
  const colon = text.indexOf(": ", end);
  return colon === -1 ? text.length : colon;
}
