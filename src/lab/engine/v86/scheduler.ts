// Safari has no scheduler yet.
import "scheduler-polyfill";

/*
 * v86 takes turns with the worker's other work through `scheduler.postTask`, but only where the address of the program
 * has these words; elsewhere it starts a worker from a blob: address, which the policy forbids, and never takes a step.
 * They cannot stand in the address itself: a worker that a service worker gives from its store has lost the fragment.
 * Imported before v86.
 */
const { origin, href } = location;
Object.defineProperty(globalThis, "location", { value: { origin, href: `${href}#use-scheduling-api` } });
