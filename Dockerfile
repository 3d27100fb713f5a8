# syntax=docker/dockerfile:1

FROM node:24.21.0-bookworm-slim AS node

# Everything that is needed to build.
FROM node AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
RUN npm run build

# What the server needs to run. Optional packages are the embedded PostgreSQL and Node itself, which come from elsewhere here.
FROM node AS packages
WORKDIR /packages
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=optional --ignore-scripts

FROM node AS heyet
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /app
COPY --from=packages /packages/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/web/dist ./web/dist
COPY package.json ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Alive, not ready: a database that is away for a minute is no reason to restart the process.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
