/**
 * Checks what no container engine has to run for: docker-compose.yml against a schema of the part of
 * the format that it uses (docker/compose.schema.json, ours, not the official one), and that it, the
 * Dockerfile and the Caddyfile agree with each other, with libs/config and with the files here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { root } from './root.mjs';

const FILE = 'docker-compose.yml';
const OPERATIONS = 'docs/operations.md';
/** Variables of other people's images, and of our Caddyfile. */
const OF_IMAGES = {
  postgres: ['POSTGRES_PASSWORD'],
  redis: ['REDISCLI_AUTH'],
  caddy: ['CLINIC_HOST', 'PORTAL_HOST'],
};
/** What a Dockerfile may set beside Trellis's own settings. */
const OF_NODE = ['NODE_ENV'];

const read = (path) => readFileSync(join(root, path), 'utf8');
const problems = [];
const report = (where, what) => problems.push(`${where}: ${what}`);

try {
  const text = read(FILE);
  const compose = parse(text, { merge: true });
  if (hasShape(compose)) {
    const settings = knownSettings();
    for (const [name, service] of Object.entries(compose.services)) {
      checkService(name, service, compose, settings);
    }
    checkUse(compose);
    checkDockerfiles(compose, settings);
    checkSecrets(text);
    checkProxy(compose, settings);
  }
} catch (error) {
  report('check-compose', error.message);
}
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${FILE}, Dockerfile and Caddyfile agree`);
process.exitCode = problems.length > 0 ? 1 : 0;

function hasShape(compose) {
  const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(
    JSON.parse(read('docker/compose.schema.json')),
  );
  if (validate(compose)) return true;
  for (const { instancePath, message, params } of validate.errors) {
    const what = params.additionalProperty ?? params.propertyName ?? '';
    report(FILE, `${instancePath || '/'} ${message}${what && `: ${what}`}`);
  }
  return false;
}

/** Names and whole-number defaults of the settings, read from the class that defines them. */
function knownSettings() {
  const source = read('libs/config/src/config.ts');
  const body = source.slice(source.indexOf('export class Config'));
  const found = [...body.matchAll(/^ {2}([a-z]\w*)[?!]?(?=[:=\s])[^=;]*(?:= *([^;]+))?;$/gm)];
  if (found.length < 10) throw new Error('libs/config/src/config.ts is not written as expected');
  const name = (property) => property.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
  return new Map(found.map(([, property, value]) => [name(property), value]));
}

function checkService(name, service, compose, settings) {
  const where = `${FILE} services.${name}`;
  const { image, build, environment = {}, volumes = [], networks = [], depends_on = {} } = service;
  if (!/^[a-z0-9./-]+:[\w.-]+$/.test(image) || image.endsWith(':latest')) {
    report(where, `image ${image} needs a tag, and not "latest"`);
  }
  const known = build ? [...settings.keys()] : (OF_IMAGES[image.split(':')[0]] ?? []);
  for (const variable of Object.keys(environment)) {
    if (!known.includes(variable)) report(where, `nobody reads the variable ${variable}`);
  }
  if (build) {
    for (const path of [build.context, build.dockerfile]) checkPath(where, path);
  }
  for (const source of volumes.map((volume) => volume.split(':')[0])) {
    if (/^[./]/.test(source)) checkPath(where, source);
    else if (!(source in (compose.volumes ?? {}))) report(where, `no volume ${source}`);
  }
  for (const network of networks) {
    if (!(network in (compose.networks ?? {}))) report(where, `no network ${network}`);
  }
  for (const [other, { condition }] of Object.entries(depends_on)) {
    checkDependency(where, other, condition, compose.services[other]);
  }
}

function checkDependency(where, other, condition, service) {
  if (!service) return report(where, `depends on ${other}, which is no service`);
  const { healthcheck, build, restart } = service;
  const hasCheck = healthcheck ? !healthcheck.disable : build && hasHealthcheck(build.dockerfile);
  if (condition === 'service_healthy' && !hasCheck) {
    report(where, `waits for the health of ${other}, which has no check`);
  }
  if (condition === 'service_completed_successfully' && restart !== 'no') {
    report(where, `waits for the end of ${other}, which is started again`);
  }
}

/** What is declared is used: a forgotten volume is data that nobody finds. */
function checkUse({ services, volumes, networks }) {
  const all = Object.values(services);
  const usedVolumes = all.flatMap((one) => (one.volumes ?? []).map((each) => each.split(':')[0]));
  const usedNetworks = all.flatMap((one) => one.networks ?? []);
  for (const name of Object.keys(volumes ?? {})) {
    if (!usedVolumes.includes(name)) report(FILE, `nobody uses the volume ${name}`);
  }
  for (const name of Object.keys(networks ?? {})) {
    if (!usedNetworks.includes(name)) report(FILE, `nobody uses the network ${name}`);
  }
}

function hasHealthcheck(dockerfile) {
  return instructions(dockerfile).some(({ word }) => word === 'HEALTHCHECK');
}

function checkDockerfiles({ services }, settings) {
  const builds = Object.values(services).flatMap(({ build }) => build ?? []);
  for (const file of new Set(builds.map(({ dockerfile }) => dockerfile))) {
    if (existsSync(join(root, file))) checkDockerfile(file, settings);
  }
}

function checkDockerfile(file, settings) {
  const sent = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const stages = [];
  for (const { word, rest } of instructions(file)) {
    const parts = rest.split(/\s+/);
    if (word === 'FROM') {
      if (!parts[0].includes(':') && !stages.includes(parts[0])) {
        report(file, `${parts[0]} needs a tag`);
      }
      stages.push(parts[2]);
    }
    if (word === 'ENV') {
      for (const variable of parts.map((part) => part.split('=')[0])) {
        if (!settings.has(variable) && !OF_NODE.includes(variable)) {
          report(file, `nobody reads the variable ${variable}`);
        }
      }
    }
    if (word !== 'COPY') continue;
    const stage = /^--from=(\S+)/.exec(parts[0])?.[1];
    if (stage && !stages.includes(stage)) report(file, `there is no stage ${stage} to copy from`);
    if (stage) continue;
    for (const source of parts.slice(0, -1)) {
      checkPath(file, source);
      if (!sent.includes(source.split('/')[0])) report(file, `.dockerignore keeps out ${source}`);
    }
  }
}

function instructions(file) {
  if (!existsSync(join(root, file))) return [];
  return read(file)
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.+)$/.exec(line.trim()))
    .filter(Boolean)
    .map(([, word, rest]) => ({ word, rest }));
}

/** Every variable of .env is explained, and no secret has a default. */
function checkSecrets(text) {
  const manual = existsSync(join(root, OPERATIONS)) ? read(OPERATIONS) : '';
  for (const [whole, name, more = ''] of text.matchAll(/\$\{(\w+)([^}]*)\}/g)) {
    if (!manual.includes(name)) report(FILE, `${name} is not explained in ${OPERATIONS}`);
    const isSecret = /PASSWORD|SECRET|TOKEN|KEY|_URL$/.test(name);
    if (isSecret && !more.startsWith(':?')) report(FILE, `${whole} needs :? instead of a default`);
  }
}

/** The world reaches the proxy only, and the proxy the two surfaces only. */
function checkProxy({ services }, settings) {
  for (const [name, { ports }] of Object.entries(services)) {
    if (ports && name !== 'caddy') report(FILE, `${name} publishes ports beside the proxy`);
  }
  const wanted = ['CLINIC_PORT', 'PORTAL_PORT'].map((name) => `api:${settings.get(name)}`);
  const proxied = [...read('docker/Caddyfile').matchAll(/reverse_proxy\s+(.+)$/gm)];
  const found = proxied.map(([, target]) => target.trim());
  if (found.sort().join() !== wanted.sort().join()) {
    report('docker/Caddyfile', `proxies ${found.join(', ')} instead of ${wanted.join(', ')}`);
  }
}

function checkPath(where, path) {
  if (!existsSync(join(root, path))) report(where, `there is no ${path}`);
}
