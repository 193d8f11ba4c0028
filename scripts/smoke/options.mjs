import { parseArgs } from 'node:util';

/**
 * What the smoke test was asked for.
 * @param {string[]} args
 * @throws Error in words for whoever typed them
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      clinic: { type: 'string' },
      portal: { type: 'string' },
      mail: { type: 'string' },
      as: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { isHelp: true };
  if (!values.clinic || !values.portal) throw new Error('--clinic and --portal are needed');
  return {
    clinic: originOf('--clinic', values.clinic),
    portal: originOf('--portal', values.portal),
    mail: values.mail && originOf('--mail', values.mail),
    as: values.as,
    staff: {
      password: process.env.SMOKE_PASSWORD,
      totpSecret: process.env.SMOKE_TOTP_SECRET,
    },
    client: { password: process.env.SMOKE_CLIENT_PASSWORD },
  };
}

function originOf(name, text) {
  try {
    return new URL(text).origin;
  } catch {
    throw new Error(`${name}: ${text} is no address`);
  }
}
