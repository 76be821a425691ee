import type { Description } from "./description.ts";

export const youki: Description = {
  repository: "https://github.com/youki-dev/youki",
  tag: /^v(\d+\.\d+\.\d+)$/,
  read: ["crates/**"],
  skip: ["crates/{integration_test,test_framework}/**", "crates/*/src/{**/,}test*.rs"],
};
