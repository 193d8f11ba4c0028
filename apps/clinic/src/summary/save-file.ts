/** Long enough for a browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to be kept; nothing opens. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
