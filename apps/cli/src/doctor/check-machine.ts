import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '@app/config';
import { FileKeyProvider } from '@app/crypto';
import { createTransport } from 'nodemailer';

const PATIENCE_MS = 5000;

/** @throws Error when DATA_DIR exists and cannot be written */
export async function checkFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  if (!existsSync(folder)) return Promise.resolve(`${folder} will be made`);
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  return Promise.resolve(folder);
}

/** @throws Error when the key file is broken, open to others, or a development one in production */
export async function checkKeyFile(config: Config): Promise<string> {
  const file = resolve(config.keyFile);
  if (!existsSync(file)) return Promise.resolve(`${file} will be made`);
  const keys = FileKeyProvider.read(file);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new Error(`${file} can be read by other accounts: chmod 600 it`);
  }
  if (keys.isDevelopment && config.trellisMode === 'production') {
    throw new Error(`${file} holds development keys, which production refuses`);
  }
  return Promise.resolve(file);
}

/** @throws Error when the mail server does not answer or refuses the credentials */
export async function checkMail(config: Config): Promise<string> {
  if (!config.smtpUrl) return 'the development inbox';
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.verify();
    return new URL(config.smtpUrl).host;
  } finally {
    transport.close();
  }
}
