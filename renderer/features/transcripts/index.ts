export function TranscriptsPage() {
  return null;
}
