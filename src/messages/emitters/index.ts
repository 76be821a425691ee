import type { EmitterId } from "../../schema/emitters.ts";
import { bubblewrap } from "./bubblewrap.ts";
import { buildah } from "./buildah.ts";
import { compose } from "./compose.ts";
import { conmon } from "./conmon.ts";
import { containerd } from "./containerd.ts";
import { criO } from "./cri-o.ts";
import { crun } from "./crun.ts";
import { byReading, type Description } from "./description.ts";
import { docker } from "./docker.ts";
import { fuseOverlayfs } from "./fuse-overlayfs.ts";
import { iproute2 } from "./iproute2.ts";
import { lxc } from "./lxc.ts";
import { netavark } from "./netavark.ts";
import { nvidiaContainerToolkit } from "./nvidia-container-toolkit.ts";
import { podman } from "./podman.ts";
import { runc } from "./runc.ts";
import { runsc } from "./runsc.ts";
import { shadow } from "./shadow.ts";
import { slirp4netns } from "./slirp4netns.ts";
import { utilLinux } from "./util-linux.ts";
import { youki } from "./youki.ts";

/** Where the texts of every emitter come from. */
export const descriptions: Record<EmitterId, Description | typeof byReading> = {
  kernel: byReading,
  programs: byReading,
  go: byReading,
  bubblewrap,
  iproute2,
  "util-linux": utilLinux,
  shadow,
  "fuse-overlayfs": fuseOverlayfs,
  slirp4netns,
  netavark,
  "nvidia-container-toolkit": nvidiaContainerToolkit,
  runc,
  crun,
  youki,
  runsc,
  lxc,
  conmon,
  containerd,
  "cri-o": criO,
  podman,
  buildah,
  docker,
  compose,
  kubelet: byReading,
};
