import 'reflect-metadata';
import { join } from 'node:path';
import { exitWithParent, loadConfig, tellParentReady } from '@app/config';
import { SystemClock } from '@app/kernel';
import { Inbox } from './inbox';
import { serveMail } from './mail-server';
import { receiveMail } from './receiver';

/** The development inbox: takes every mail that this Trellis sends and shows it on a page. */
async function main(): Promise<void> {
  exitWithParent();
  const config = loadConfig();
  const inbox = await Inbox.open(join(config.dataDir, 'mail'), new SystemClock());
  const stopReceiving = await receiveMail(inbox, config.mailSmtpPort);
  const stopServing = await serveMail(inbox, {
    host: config.listenHost,
    port: config.mailPort,
    origins: [config.clinicUrl, config.portalUrl],
  });
  const stop = () => void Promise.all([stopReceiving(), stopServing()]).then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  tellParentReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
