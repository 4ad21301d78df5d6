/** An element with its attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** One of the items has the tab stop; arrow keys, Home and End move it: the pattern of toolbars. */
export function roving(toolbar: HTMLElement): void {
  toolbar.addEventListener('focusin', ({ target }) => stopAt(toolbar, target as HTMLElement));
  toolbar.addEventListener('keydown', (event) => {
    const all = itemsOf(toolbar);
    const at = all.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(toolbar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to: Readonly<Record<string, number>> = {
      [forward]: at + 1,
      [backward]: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  });
  stopAt(toolbar);
}

/** Gives the toolbar's tab stop to one of its items; the first one, where none is named. */
export function stopAt(toolbar: HTMLElement, item: HTMLElement | undefined = itemsOf(toolbar)[0]): void {
  for (const other of toolbar.querySelectorAll('button')) other.tabIndex = other === item ? 0 : -1;
}

function itemsOf(toolbar: HTMLElement): HTMLButtonElement[] {
  return [...toolbar.querySelectorAll<HTMLButtonElement>('button:not([hidden])')];
}

/** Puts parts in the place of the old ones. What has the focus keeps it, known by its `data-key`; the page stays scrolled as it was. */
export function replaceParts(root: HTMLElement, parts: readonly HTMLElement[]): void {
  const focused = (document.activeElement as HTMLElement | null)?.dataset.key;
  const scrolled = window.scrollY;
  root.replaceChildren(...parts);
  window.scrollTo(0, scrolled);
  if (focused === undefined) return;
  const again = [...root.querySelectorAll<HTMLElement>('[data-key]')].find(
    (one) => one.dataset.key === focused,
  );
  again?.focus({ preventScroll: true });
}
