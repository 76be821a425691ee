/**
 * How to serve the unpacked archive, as text.
 * @param base the path that the site is built for: `/`, `/kb/`
 */
export function archiveReadme(base: string): string {
  return `Crunbook, the whole site with its playground, for a network without a way out.

Serve the folder "site" with any static web server. For example, with what most computers have:

    cd crunbook/site
    python3 -m http.server 8080

Then open http://<name of the computer>:8080${base}

The pages belong below the path ${base} of a host; elsewhere their links lead nowhere. They ask no other host for
anything, and nothing runs on the server.

On plain HTTP, all of it works but keeping it in the browser ("Offline", "Install"): browsers have that for HTTPS and
for localhost only. Over plain HTTP the playground loads its files again in every visit.

Of the lab image, which site${base}lab/lock.json lists, the files are left out that only the command line boots:
kernel, initial file system and SELinux policy. Browsers get machines that have booted with them. The examples' bundles
come in parts, as each article says.

What a server should send along (policies, how long to keep files) stands in site${base}_headers and .htaccess, and for
nginx, Caddy and Vercel in site${base}hosting/. The pages are complete without.
`;
}
