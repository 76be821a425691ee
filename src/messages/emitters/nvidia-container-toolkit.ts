import type { Description } from "./description.ts";

export const nvidiaContainerToolkit: Description = {
  repository: "https://github.com/NVIDIA/nvidia-container-toolkit",
  tag: /^v(\d+\.\d+\.\d+)$/,
  since: "1.10.0",
  read: [
    "cmd/nvidia-container-runtime{,-hook,.cdi,.legacy}/*",
    "cmd/{nvidia-cdi-hook,nvidia-ctk/hook}/**",
    "internal/{config,info,ldcache,ldconfig,lookup,modifier,oci,runtime,discover,edits,cdi}/**",
  ],
  skip: ["**/*_{mock,stub}.go"],
  // What any program says of any file would be credited to this one.
  drop: /^(?:failed|unable|error|invalid)\b(?!.*(?:CDI|NVIDIA|OCI|ldc|ldconfig|driver|hook|device|CUDA|modif|nvidia))/i,
  vendor: ["tags.cncf.io/container-device-interface/pkg/cdi/*"],
};
