# The Dateline server. Debian, because the embedded engine has no build for Alpine on every processor.
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY . .
# Installs from the two lockfiles, compiles the server and builds GraphiQL.
RUN --mount=type=cache,target=/root/.npm node scripts/build.mjs
RUN npm prune --omit=dev \
  # The model runtime brings libraries for every system; this image needs one.
  && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATELINE_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json /app/README.md /app/ARCHITECTURE.md ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/schema ./schema
COPY --from=build /app/loaders/models ./loaders/models
COPY --from=build /app/examples ./examples
COPY --from=build /app/web/dist ./web/dist
# Set DATELINE_API_KEYS, or those of tokens: on 0.0.0.0 the server starts with nothing less.
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=5 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js", "serve"]
