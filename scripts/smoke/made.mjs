import { createHmac, randomBytes } from 'node:crypto';

/** A new UUIDv7 (RFC 9562), as clients of the API make them. */
export function newId() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [0, 8, 12, 16, 20].map((from, i) => hex.slice(from, [8, 12, 16, 20, 32][i])).join('-');
}

/** A word that stands nowhere else. */
export function newCanary() {
  return `canary${randomBytes(8).toString('hex')}`;
}

/**
 * The code that an authenticator app shows now (RFC 6238: SHA-1, 30 s, six digits).
 * @param {string} secret in base32
 * @param {number} [at] milliseconds
 */
export function totp(secret, at = Date.now()) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const code = mac.readUInt32BE(mac[19] & 0x0f) & 0x7fffffff;
  return String(code % 1_000_000).padStart(6, '0');
}

function fromBase32(text) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const letter of text.toUpperCase().replace(/[\s=-]/g, '')) {
    bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  }
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
}

/** Zones of every hour; in one of them it is about noon now, where no safe hours can matter. */
const ZONES = [
  ...['Africa/Abidjan', 'Africa/Lagos', 'Africa/Johannesburg', 'Asia/Riyadh', 'Asia/Dubai'],
  ...['Asia/Karachi', 'Asia/Dhaka', 'Asia/Bangkok', 'Asia/Singapore', 'Asia/Tokyo'],
  ...['Australia/Brisbane', 'Pacific/Noumea', 'Pacific/Fiji', 'Pacific/Pago_Pago'],
  ...['Pacific/Honolulu', 'Pacific/Gambier', 'Pacific/Pitcairn', 'America/Phoenix'],
  ...['America/Guatemala', 'America/Bogota', 'America/Caracas', 'America/Sao_Paulo'],
  ...['Atlantic/South_Georgia', 'Atlantic/Cape_Verde'],
];

/** A zone in which it is between noon and one now. */
export function zoneAtNoon(at = new Date()) {
  const hourIn = (timeZone) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at);
  return ZONES.find((zone) => Number(hourIn(zone)) === 12) ?? 'Europe/London';
}
