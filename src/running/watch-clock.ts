import type { Metrics } from '../telemetry/index.ts'
import type { ClockWatch } from '../timekeeping/index.ts'

/** Exports as a metric whether the clock is trusted. */
export function watchClock(metrics: Metrics, clock: Pick<ClockWatch, 'held'>): void {
  metrics.watch('verigraph_clock_held', '1 while what cannot be undone waits, because the clock may be wrong.', [
    { labels: {}, maxAge: 0, read: async () => (clock.held ? 1 : 0) },
  ])
}
