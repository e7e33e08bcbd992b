/**
 * A file's size as people read it, with a decimal comma.
 * @param bytes size in bytes
 * @example fileSize(1536) // => '1,5 KB'
 */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${value.toFixed(1).replace('.', ',').replace(',0', '')} ${unit}`;
}
