import { StreamableFile } from '@nestjs/common';
import type { ApiResponseNoStatusOptions } from '@nestjs/swagger';

/** How the description of the API says that a route answers with a PDF. */
export const PDF_FILE: ApiResponseNoStatusOptions = {
  content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
};

/** An answer that a browser saves under a name, and shows to nobody on the way. */
export function pdfFile({ bytes, fileName }: { bytes: Buffer; fileName: string }): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${fileName}"`,
    length: bytes.length,
  });
}
