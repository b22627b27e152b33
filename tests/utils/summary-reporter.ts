import type { Reporter, TestModule } from 'vitest/node';

/** Prints, last of all, one line with what passed, failed and was skipped. vitest wants a default export. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state] += 1;
      }
      if (!module.ok() && module.children.size === 0) counts.failed += 1;
    }
    const { passed, failed, skipped } = counts;
    process.on('exit', () => console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`));
  }
}
