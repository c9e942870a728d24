export function BackendsPage() {
  return null;
}
export function FirstBackend(_: { onAdded: () => void }) {
  return null;
}
