export { default as Contribute } from "./contribute.astro";
export { default as Data } from "./data.astro";
export { default as HowItWorks } from "./how-it-works.astro";
