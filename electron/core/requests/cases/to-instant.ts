export function toInstant(at: number): string {
  return new Date(at).toISOString();
}
