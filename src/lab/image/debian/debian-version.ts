/**
 * The upstream part of a Debian version, spelled as upstream does: `1.0.0~rc93+ds1-5+deb11u5` is 1.0.0-rc93.
 */
export function upstreamVersion(debian: string): string {
  return debian
    .replace(/^\d+:/, "")
    .replace(/-[^-]*$/, "")
    .replace(/\+(ds|dfsg)[\d.]*$/, "")
    .replace("~rc", "-rc");
}
