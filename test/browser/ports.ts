/**
 * Ports of the stack that the browser tests run against, chosen once a run, and below those that an
 * operating system gives to connections.
 */
const first = (process.env.BROWSER_FIRST_PORT ??= String(21_000 + (process.pid % 1_100) * 10));

const port = (offset: number) => Number(first) + offset;

export const clinicUrl = `http://localhost:${port(0)}`;
export const portalUrl = `http://localhost:${port(1)}`;
export const mailUrl = `http://localhost:${port(2)}`;

/** The stack's settings as environment variables. */
export const portSettings = {
  CLINIC_PORT: String(port(0)),
  PORTAL_PORT: String(port(1)),
  MAIL_PORT: String(port(2)),
  MAIL_SMTP_PORT: String(port(3)),
  METRICS_PORT: String(port(4)),
  WORKER_METRICS_PORT: String(port(5)),
};
