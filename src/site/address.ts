import { UserError } from "../errors/user-error.ts";

/** Where the site will be served from. */
export type SiteAddress = {
  /** Scheme and host: `https://example.org`. */
  origin: string;
  /** The path below it, with a slash at both ends: `/`, `/kb/`. */
  base: string;
};

/** The address that `npm start` serves; stands in where no public address is set. */
export const localAddress = "http://localhost:4321/";

/**
 * Takes the site's one setting, the environment variable CRUNBOOK_URL, apart.
 * @throws UserError when it is not an address
 */
export function siteAddress(setting: string | undefined): SiteAddress {
  const text = setting || localAddress;
  if (!URL.canParse(text) || !/^https?:/.test(text)) {
    throw new UserError(
      `CRUNBOOK_URL: "${text}" is not the address of a site. Write, for example: CRUNBOOK_URL=https://example.org/kb/`,
    );
  }
  const url = new URL(text);
  return { origin: url.origin, base: url.pathname.replace(/\/*$/, "/") };
}
