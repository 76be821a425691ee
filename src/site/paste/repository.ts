import { UserError } from "../../errors/user-error.ts";

/**
 * The address of the GitHub repository where errors are reported: the environment variable CRUNBOOK_REPOSITORY, or
 * where a build runs on GitHub that repository. Without it the site has no link to report one.
 * @throws UserError when it is not an https address
 */
export function repositoryAddress(env: Record<string, string | undefined>): string | undefined {
  const { CRUNBOOK_REPOSITORY: setting, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  const address = setting || (server && name ? `${server}/${name}` : undefined);
  if (address === undefined) return undefined;
  if (!URL.canParse(address) || !address.startsWith("https://")) {
    throw new UserError(
      `CRUNBOOK_REPOSITORY: "${address}" is not the address of a repository. Write, for example: CRUNBOOK_REPOSITORY=https://github.com/OWNER/NAME`,
    );
  }
  return address.replace(/\/+$/, "");
}
