/**
 * Hands bytes or text to the browser as a file to save. The name should already be safe for Windows.
 * @example download('覆盖.svg', svgText, 'image/svg+xml')
 */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
