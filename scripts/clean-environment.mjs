/** Settings of whoever runs a script must not reach what the script starts. */
const SETTINGS =
  /^(TRELLIS_MODE|DATABASE_|REDIS_URL|SMTP_URL|QUEUE_PREFIX|DATA_DIR|KEY_FILE|WEB_DIR|.*_PORT$|.*_URL$)/;
const KEPT = /^(TEST_|npm_|PLAYWRIGHT_)/;

/** This process's environment without Trellis's settings. */
export function cleanEnvironment() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name]) => KEPT.test(name) || !SETTINGS.test(name)));
}
