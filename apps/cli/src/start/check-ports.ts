import type { Config } from '@app/config';
import { isPortFree } from '@app/database';

/**
 * Looks whether Trellis can have its ports, before anything is started.
 * @throws Error naming every port that is taken or given twice, by its variable
 */
export async function checkPorts(config: Config, withMailbox: boolean): Promise<void> {
  const ports: [name: string, port: number, host: string][] = [
    ['CLINIC_PORT', config.clinicPort, config.listenHost],
    ['PORTAL_PORT', config.portalPort, config.listenHost],
    ['METRICS_PORT', config.metricsPort, config.listenHost],
    ['WORKER_METRICS_PORT', config.workerMetricsPort, config.listenHost],
  ];
  if (withMailbox) {
    ports.push(['MAIL_PORT', config.mailPort, config.listenHost]);
    ports.push(['MAIL_SMTP_PORT', config.mailSmtpPort, '127.0.0.1']);
  }
  const lines: string[] = [];
  const seen = new Map<number, string>();
  for (const [name, port, host] of ports) {
    const twin = seen.get(port);
    if (twin) lines.push(`${name}: ${port} is ${twin} already`);
    else if (!(await isFree(port, host))) {
      lines.push(`${name}: port ${port} is taken by another program`);
    }
    seen.set(port, name);
  }
  if (lines.length === 0) return;
  throw new Error(
    ['These ports are not free; set the variables to others:', ...lines].join('\n  '),
  );
}

/** Browsers may try ::1 first for `localhost`, so a stranger there would be seen instead. */
async function isFree(port: number, host: string): Promise<boolean> {
  if (!(await isPortFree(port, host))) return false;
  return host !== '127.0.0.1' || isPortFree(port, '::1');
}
