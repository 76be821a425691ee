/** How many of how many. */
export type Share = { hits: number; of: number };

/** Counts what holds. */
export function shareOf<T>(items: T[], holds: (item: T) => boolean): Share {
  return { hits: items.filter(holds).length, of: items.length };
}

/** Wilson's interval for a share, at 95 %. */
export function wilson({ hits, of }: Share): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const p = hits / of;
  const middle = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** `18/20 90.0 % (69.9–97.2)` */
export function formatShare(share: Share): string {
  if (share.of === 0) return "–";
  const { low, high } = wilson(share);
  const percent = (value: number) => (value * 100).toFixed(1);
  return `${share.hits}/${share.of} ${percent(share.hits / share.of)} % (${percent(low)}–${percent(high)})`;
}
