export { SealError } from './aead';
export { ensureKeyFile, FileKeyProvider } from './key-file';
export type { KeyProvider } from './key-provider';
export { blindIndex, fingerprint, KeyRing, newKey, type DataKey } from './key-ring';
export { open, openJson, seal, type SealedName } from './seal';
export { randomCode, randomToken, sha256 } from './tokens';
export { hashPassword, verifyPassword } from './passwords';
