import type { Config } from '@app/config';

/** One line for the person who started Trellis. */
export function say(line: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${line}\n`);
}

/** Tells where the first practice is set up, while there is none. */
export function saySetUp(address: string | null): void {
  if (!address) return;
  say('There is no practice yet. Open this address to set up the first one; it works once:');
  say(`  ${address}`);
  say('');
}

/** Where to go from here; the last line is made to be waited for by scripts. */
export function printReady(config: Config, setUpAddress: string | null): void {
  const mail = config.smtpUrl ? undefined : `http://localhost:${config.mailPort}`;
  say('');
  say(`  clinic  ${config.clinicUrl}   therapists and their practice`);
  say(`  portal  ${config.portalUrl}   clients`);
  if (mail) say(`  mail    ${mail}   every mail that is sent`);
  say('');
  if (config.trellisMode === 'demo') {
    if (config.trellisDemoPractice === 'on') {
      say('  Demo: choose an account on either sign-in page. Everyone in it is invented.');
    }
    say(`  Logs are in ${config.dataDir}/logs.`);
    say('');
  }
  saySetUp(setUpAddress);
  say(`up after ${process.uptime().toFixed(1)} s`);
  say(`ready clinic=${config.clinicUrl} portal=${config.portalUrl}${mail ? ` mail=${mail}` : ''}`);
}
