/** Controls nobody can get at, or that lie upon each other. Runs in the page, with `look` there. */
export function findControlFaults(): string[] {
  const { look } = window;
  const found: string[] = [];
  /** Borders and outlines touch. */
  const spare = 2;
  /** A list less high shows nothing of what it holds. */
  const leastRoom = 24;
  const kinds =
    'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="tab"], [role="button"], [role="menuitem"], [role="switch"]';
  const controls = [...look.scope.querySelectorAll(kinds)].filter(
    (each) => look.isShown(each) && !each.matches(':disabled, [aria-disabled="true"]'),
  );
  const axes = [
    { axis: 'x', from: 'left', to: 'right', scrolled: 'scrollLeft', window: innerWidth },
    { axis: 'y', from: 'top', to: 'bottom', scrolled: 'scrollTop', window: innerHeight },
  ] as const;

  /** What keeps it from being reached on this axis, or null. */
  const obstacle = (
    control: Element,
    { axis, from, to, scrolled, window: size }: (typeof axes)[number],
  ): string | null => {
    let { [from]: start, [to]: end } = control.getBoundingClientRect();
    for (const clip of look.listClips(control)) {
      const { [from]: first, [to]: last } = clip.getBoundingClientRect();
      if (look.scrolls(clip, axis)) {
        if (start + clip[scrolled] < first - spare) return 'lies before where scrolling begins';
        if (last - first < Math.min(leastRoom, end - start)) return `is in a list with room for ${last - first}`;
        // Scrolled to, it is where its list is.
        [start, end] = [first, last];
      } else if (look.cuts(clip, axis) && (start < first - spare || end > last + spare)) return 'is cut';
    }
    if (axis === 'y' && look.pageScrolls) return null;
    return start < -spare || end > size + spare
      ? `lies at ${Math.round(start)} to ${Math.round(end)} of ${size}`
      : null;
  };

  for (const control of controls) {
    const { width, height } = control.getBoundingClientRect();
    if (width < 1 || height < 1) found.push(`${look.describe(control)} has no size`);
    for (const axis of axes) {
      const why = obstacle(control, axis);
      if (why !== null) found.push(`${look.describe(control)} ${why} (${axis.axis})`);
    }
  }

  /** The part of it that is in sight. */
  const seen = controls.map((control) => {
    let { left, top, right, bottom } = control.getBoundingClientRect();
    for (const clip of look.listClips(control)) {
      const frame = clip.getBoundingClientRect();
      [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
      [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    return { control, left, top, right, bottom };
  });
  /** What stays in place while the rest is scrolled under it. */
  const findSticky = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(at).position)) return at;
    return null;
  };
  /** A field and the buttons in it. */
  const isOneField = (one: Element, other: Element): boolean => {
    const field = one.closest('[class*="Input-wrapper"]');
    return field !== null && field === other.closest('[class*="Input-wrapper"]');
  };
  seen.forEach((one, index) => {
    for (const other of seen.slice(index + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide <= spare || high <= spare) continue;
      if (one.control.contains(other.control) || other.control.contains(one.control)) continue;
      // Dots on a line; by keyboard the same places are reached otherwise.
      if (
        one.control.matches('button[tabindex="-1"]:not([role])') &&
        other.control.matches('button[tabindex="-1"]:not([role])')
      )
        continue;
      if (isOneField(one.control, other.control) || findSticky(one.control) !== findSticky(other.control)) continue;
      found.push(
        `${look.describe(one.control)} lies upon ${look.describe(other.control)} by ${Math.round(wide)} × ${Math.round(high)}`,
      );
    }
  });
  return found;
}
