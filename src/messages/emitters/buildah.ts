import type { Description } from "./description.ts";

export const buildah: Description = {
  repository: "https://github.com/containers/buildah",
  tag: /^v(\d+\.\d+\.\d+)$/,
  since: "1.23.0",
  read: [
    "run{,_linux,_common,_unix}.go",
    "chroot/run*.go",
    "bind/mount.go",
    "pkg/{chrootuser,overlay}/*",
    "cmd/buildah/{main,run,unshare}.go",
  ],
};
