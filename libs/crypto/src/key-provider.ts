/**
 * Where the outermost key (KEK) lives: a key file, or a key management service. Everything else in
 * the database is sealed under keys that only it can unwrap.
 */
export interface KeyProvider {
  /** True for keys made for trying Trellis out; production refuses to boot with them. */
  readonly isDevelopment: boolean;
  /** Seals a 32-byte key for storage. `purpose` binds it to its place and must be given again. */
  wrap(key: Buffer, purpose: string): Promise<Buffer>;
  /** @throws SealError when the blob, the purpose or the KEK is not the right one */
  unwrap(wrapped: Buffer, purpose: string): Promise<Buffer>;
  /** A stable 32-byte secret for one purpose of the installation (HKDF, RFC 5869). */
  secret(purpose: string): Buffer;
}
