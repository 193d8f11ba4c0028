import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Config } from './config';

/** All settings that were refused, one line each, by the name of the variable. */
export class ConfigError extends Error {
  constructor(readonly lines: string[]) {
    super(`Trellis cannot start with these settings:\n${lines.map((l) => `  ${l}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

const variable = (property: string) => property.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();

/** Settings whose default is known only from others, so they have no initial value to read. */
const DERIVED = ['clinicUrl', 'portalUrl', 'keyFile', 'practiceSignUp'];
const OPTIONAL = ['databaseUrl', 'databaseAdminUrl', 'databaseQueueUrl', 'redisUrl', 'smtpUrl'];

/** The names of all variables that Trellis reads. */
export function settingNames(): string[] {
  return [...new Set([...Object.keys(new Config()), ...DERIVED, ...OPTIONAL])].map(variable);
}

/**
 * Reads and checks the settings. An empty variable counts as unset, as Compose writes it.
 * @throws ConfigError naming every variable that is wrong
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const properties = [...new Set([...Object.keys(new Config()), ...DERIVED, ...OPTIONAL])];
  const given = Object.fromEntries(
    properties
      .map((property) => [property, environment[variable(property)]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  config.clinicUrl = withoutSlash(config.clinicUrl ?? localOrigin(config.clinicPort));
  config.portalUrl = withoutSlash(config.portalUrl ?? localOrigin(config.portalPort));
  config.practiceSignUp ??= config.trellisMode === 'demo' ? 'open' : 'closed';
  config.keyFile ??= join(config.dataDir, 'keys.json');

  const lines = validateSync(config).flatMap((error) =>
    Object.values(error.constraints ?? {}).map(
      (words) => `${variable(error.property)}: ${words.replace(error.property, 'this')}`,
    ),
  );
  lines.push(...productionRules(config));
  if (lines.length > 0) throw new ConfigError(lines);
  return config;
}

function productionRules(config: Config): string[] {
  if (config.trellisMode !== 'production') return [];
  const lines: string[] = [];
  for (const property of ['clinicUrl', 'portalUrl'] as const) {
    if (!config[property].startsWith('https://')) {
      lines.push(`${variable(property)}: production needs an https:// address`);
    }
  }
  if (origin(config.clinicUrl) === origin(config.portalUrl)) {
    lines.push('PORTAL_URL: must be another origin than CLINIC_URL');
  }
  if (!config.smtpUrl) lines.push('SMTP_URL: production needs a mail server');
  return lines;
}

function origin(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

/** A port that is wrong is told once, by its own name. */
function localOrigin(port: number): string {
  return port >= 1 && port <= 65535 ? `http://localhost:${port}` : 'http://localhost';
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
