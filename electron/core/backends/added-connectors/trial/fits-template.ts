const isName = (segment: string): boolean => /^\{\w+\}$/.test(segment);

/** Whether a path is one of those that a template such as /threads/{id} stands for. Names in braces fit everything. */
export function fitsTemplate(path: string, template: string): boolean {
  const segments = path.split('/');
  const expected = template.split('/');
  return (
    segments.length === expected.length &&
    expected.every((one, index) => {
      const segment = segments[index] ?? '';
      return one === segment || isName(one) || isName(segment);
    })
  );
}
