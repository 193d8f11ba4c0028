import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealError } from './aead';
import { ensureKeyFile, FileKeyProvider } from './key-file';
import { newKey } from './key-ring';

describe('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-keys-'));
  const path = join(folder, 'deep', 'keys.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner alone, and never touched again', () => {
    ensureKeyFile(path, 'development');
    const first = readFileSync(path, 'utf8');
    ensureKeyFile(path, 'production');
    expect(readFileSync(path, 'utf8')).toBe(first);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(FileKeyProvider.read(path).isDevelopment).toBe(true);
  });

  it('wraps keys for one purpose only', async () => {
    const provider = FileKeyProvider.read(path);
    const key = newKey();
    const wrapped = await provider.wrap(key, 'practice|a');
    expect(await provider.unwrap(wrapped, 'practice|a')).toEqual(key);
    await expect(provider.unwrap(wrapped, 'practice|b')).rejects.toThrow(SealError);
  });

  it('still unwraps under an older key after rotation', async () => {
    const before = FileKeyProvider.read(path);
    const key = newKey();
    const wrapped = await before.wrap(key, 'practice|a');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    file.keks['0badcafe'] = newKey().toString('base64');
    file.active = '0badcafe';
    const rotated = join(folder, 'rotated.json');
    writeFileSync(rotated, JSON.stringify(file));
    const after = FileKeyProvider.read(rotated);
    expect(await after.unwrap(wrapped, 'practice|a')).toEqual(key);
    const rewrapped = await after.wrap(key, 'practice|a');
    await expect(before.unwrap(rewrapped, 'practice|a')).rejects.toThrow(SealError);
  });

  it.each([
    ['no file', undefined],
    ['no JSON', '{'],
    ['a short key', '{"version":1,"active":"00000000","keks":{"00000000":"AA=="},"root":"AA=="}'],
  ])('is refused by name when there is %s', (_name, content) => {
    const broken = join(folder, 'broken.json');
    rmSync(broken, { force: true });
    if (content !== undefined) writeFileSync(broken, content);
    expect(() => FileKeyProvider.read(broken)).toThrow(/KEY_FILE: .*broken\.json/);
  });
});
