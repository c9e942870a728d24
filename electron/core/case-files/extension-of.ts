const known: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/json': 'json',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'message/rfc822': 'eml',
  'text/plain': 'txt',
};

/** Of a file by its declared kind. What may act on whoever opens it gets an end that nothing opens. */
export function extensionOf(mediaType: string): string {
  return known[mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''] ?? 'bin';
}
