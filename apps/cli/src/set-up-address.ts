import type { Config } from '@app/config';
import { SetUpService, SignUpModule } from '@app/domain/sign-up';
import { withDomain } from './with-domain';

/**
 * Where the first practice of this Trellis is set up; null once there is one. Whoever has the address
 * becomes its owner, so it is told to who starts Trellis and to nobody else.
 */
export async function setUpAddress(config: Config, appUrl: string): Promise<string | null> {
  let address: string | null = null;
  await withDomain(config, appUrl, [SignUpModule], async (app) => {
    address = await app.get(SetUpService).address();
  });
  return address;
}
