import type { Config } from '@app/config';

/** One line for the person who started Trellis. */
export function say(line: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${line}\n`);
}

/** Where to go from here; the last line is made to be waited for by scripts. */
export function printReady(config: Config): void {
  const mail = config.smtpUrl ? undefined : `http://localhost:${config.mailPort}`;
  say('');
  say(`  clinic  ${config.clinicUrl}   therapists and their practice`);
  say(`  portal  ${config.portalUrl}   clients`);
  if (mail) say(`  mail    ${mail}   every mail that is sent`);
  if (config.trellisMode === 'demo') {
    say('');
    say('  Demo: choose an account on either sign-in page. Everyone in it is invented.');
    say(`  Logs are in ${config.dataDir}/logs.`);
  }
  say('');
  say(`up after ${process.uptime().toFixed(1)} s`);
  say(`ready clinic=${config.clinicUrl} portal=${config.portalUrl}${mail ? ` mail=${mail}` : ''}`);
}
