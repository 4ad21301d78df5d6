const GAP = 6;

/** Puts an element that floats over the page under a place of the window, above it where there is no room, and into the window. */
export function below(floating: HTMLElement, place: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = floating;
  const { clientWidth, clientHeight } = document.documentElement;
  const room = place.bottom + GAP + height <= clientHeight;
  const top = room ? place.bottom + GAP : Math.max(0, place.top - GAP - height);
  const left = Math.min(Math.max(0, place.right - width), Math.max(0, clientWidth - width));
  moveTo(floating, left, top);
}

/** Puts an element that floats over the page to a place of the window; the browser need not lay out for it. */
export function moveTo(floating: HTMLElement, left: number, top: number): void {
  floating.style.transform = `translate(${left + scrollX}px, ${top + scrollY}px)`;
}
