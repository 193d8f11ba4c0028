import { inflateSync } from 'node:zlib';
import { printSheet } from './print-sheet';
import { aSheet } from './sheet.fixture';

/** The file's objects in clear, and what its compressed streams hold. */
function unpack(file: Buffer): { clear: string; streams: string } {
  const clear = file.toString('latin1');
  const streams = [...clear.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return { clear, streams: streams.join('\n') };
}

describe('printSheet', () => {
  it('makes one tagged page with its fonts inside', async () => {
    const file = await printSheet(aSheet());
    const { clear, streams } = unpack(file);
    expect(clear.startsWith('%PDF-1.7')).toBe(true);
    expect(clear.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(clear).toContain('/Marked true');
    expect(clear).toContain('/StructTreeRoot');
    expect(clear).toContain('/Lang (en-GB)');
    const fonts = clear.match(/\/BaseFont \/[A-Z]{6}\+Figtree-\w+/g) ?? [];
    expect(fonts.length).toBeGreaterThan(2);
    expect(clear.match(/\/FontFile2/g)!.length).toBe(new Set(fonts).size);
    expect(clear).not.toContain('Helvetica');
    // Ł, ë, ñ and đ can be searched for: each font says which letters its shapes are.
    for (const code of ['0141', '00eb', '00f1', '0111']) expect(streams).toContain(`<${code}>`);
  });

  it('says nothing of the person in what the file tells of itself', async () => {
    const { clear } = unpack(await printSheet(aSheet()));
    expect(clear).toContain('Summary, 1 to 31 March 2026');
    expect(clear).not.toMatch(/Author|ukasz/);
    expect(clear).toContain('(D:20260331120000Z)');
  });

  it('makes the same of the same', async () => {
    const files = await Promise.all([printSheet(aSheet()), printSheet(aSheet())]);
    expect(files[0].equals(files[1])).toBe(true);
  });
});
