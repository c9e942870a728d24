type Draft = Record<string, unknown>;

/**
 * A description to start another one from: under a name of its own, without the claim that it was tried, and without
 * deletions by a filter, which a file cannot have.
 */
export function templateDescription(source: Draft): Draft {
  const { verification: _of, erasure, capabilities, name, ...rest } = source;
  const resources = ((erasure as { resources?: Draft[] } | null | undefined)?.resources ?? []).filter(
    ({ request }) => (request as Draft)['filter'] === undefined,
  );
  const kinds = resources.map(({ kind }) => String(kind));
  const isDescribed = (capability: string): boolean => {
    const [kind = '', does] = capability.split('.');
    return (does !== 'delete' && does !== 'readBack') || kinds.includes(kind);
  };
  return {
    name: `${String(name)}-copy`,
    ...rest,
    capabilities: (capabilities as string[]).filter(isDescribed),
    ...(resources.length > 0 ? { erasure: { ...(erasure as Draft), resources } } : {}),
  };
}
