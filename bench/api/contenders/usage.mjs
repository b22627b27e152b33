/**
 * Preloaded into each contender's process: tells the bench what the process has used so far, in milliseconds of
 * processor time and bytes. It answers messages, so that it costs nothing while requests run.
 */

process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send({ usage: { cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() } });
});
process.channel?.unref();
// The bench has ended, in whatever way.
process.on('disconnect', () => process.exit());
