# The Node target: site and function in one process, data in the volume /data. docs/operations.md says how it is run.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
# The address people use: it stands in the built pages, and the same one must be set when the container runs.
ARG PUBLIC_ORIGIN
RUN test -n "$PUBLIC_ORIGIN" && PUBLIC_ORIGIN="$PUBLIC_ORIGIN" npm run build

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional packages are a second Node, for machines that have an older one.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24.21.0-bookworm-slim
WORKDIR /app
RUN install --directory --owner=node --group=node --mode=700 /data
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/build build
COPY --from=build /app/dist dist
ARG PUBLIC_ORIGIN
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data PUBLIC_ORIGIN=$PUBLIC_ORIGIN
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process: it is the one that SIGTERM must reach, to drain.
CMD ["node", "build/server/node.js"]
