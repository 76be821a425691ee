import { UserError } from "../../errors/user-error.ts";

/**
 * Whether the build makes the archive of the whole site, from the environment variable CRUNBOOK_ARCHIVE.
 * @throws UserError when it is neither `yes` nor `no`
 */
export function wantsArchive(setting: string | undefined): boolean {
  if (!setting || setting === "yes") return true;
  if (setting === "no") return false;
  throw new UserError(
    `CRUNBOOK_ARCHIVE: "${setting}" is neither "yes" nor "no". Write CRUNBOOK_ARCHIVE=no to build without the archive.`,
  );
}
