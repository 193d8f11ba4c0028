import PDFDocument from 'pdfkit';
import { layOut } from './layout';
import { PAGE } from './page';
import { paintPage } from './paint-page';
import { facesOf } from './pdf-faces';
import type { Sheet } from './sheet';

/** One page as a PDF: tagged, with its fonts inside. It takes time; see `Press`. */
export async function printSheet(sheet: Sheet): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: sheet.language,
    displayTitle: true,
    info: {
      Title: sheet.fileTitle,
      Creator: 'Trellis',
      Producer: 'Trellis',
      CreationDate: sheet.madeAt,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const faces = facesOf(doc);
  paintPage(doc, layOut(sheet, faces), faces);
  doc.end();
  return done;
}
