import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clinicUrl, portalUrl, portSettings } from './ports';

/** Roles belong to the whole cluster, so every test run uses the same password. */
const PASSWORD = 'for-tests-only';

const name = new URL(clinicUrl).port;
/** A database that Trellis makes itself, so that it may fill it with the demo practice. */
export const database = `trellis_browser_${name}`;
export const dataDir = join(tmpdir(), `trellis-browser-${name}`);

const given = process.env.TEST_DATABASE_ADMIN_URL;

function urlFor(role: string): string {
  const url = new URL(given!);
  url.username = role;
  url.password = PASSWORD;
  url.pathname = `/${database}`;
  return url.toString();
}

/** Settings of the whole built product, as `npm start` runs it. */
export const stackSettings: Record<string, string> = {
  ...portSettings,
  CLINIC_URL: clinicUrl,
  PORTAL_URL: portalUrl,
  DATA_DIR: dataDir,
  TRELLIS_MODE: 'demo',
  ...(given && {
    DATABASE_ADMIN_URL: given,
    DATABASE_URL: urlFor('trellis_app'),
    DATABASE_QUEUE_URL: urlFor('trellis_queue'),
  }),
};
