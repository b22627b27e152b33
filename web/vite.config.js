import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    target: 'es2022',
    // Monaco is large by nature, and a hint about it helps nobody who runs `npm start`.
    chunkSizeWarningLimit: 10_000,
    modulePreload: { polyfill: false },
    rolldownOptions: { onLog: skipDirectives },
  },
});

// Libraries mark files as "use client" for frameworks that render on a server; here they mean nothing.
function skipDirectives(level, log, report) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
}
