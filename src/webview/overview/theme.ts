/** VS Code's colours as a canvas needs them. */
export interface ThemeColors {
  readonly foreground: string;
  readonly background: string;
  readonly hoverBackground: string;
  readonly hoverForeground: string;
  readonly hoverBorder: string;
  readonly fills: readonly string[];
  readonly font: string;
  /** Pixels. */
  readonly size: number;
}

const FILLS = ['blue', 'orange', 'green', 'red', 'purple', 'yellow'];

export function themeColors(): ThemeColors {
  const styles = getComputedStyle(document.documentElement);
  const color = (name: string, otherwise = ''): string =>
    styles.getPropertyValue(`--vscode-${name}`).trim() || otherwise;
  const foreground = color('foreground', color('editor-foreground'));
  return {
    foreground,
    background: color('editor-background'),
    hoverBackground: color('editorHoverWidget-background', color('editor-background')),
    hoverForeground: color('editorHoverWidget-foreground', foreground),
    hoverBorder: color('editorHoverWidget-border', foreground),
    fills: FILLS.map((name) => color(`charts-${name}`, foreground)),
    font: color('font-family', 'sans-serif'),
    size: Number.parseFloat(color('font-size', '13px')) || 13,
  };
}

/** Lines of a tile of 8 pixels, as pairs of points; the first pattern is plain. */
const LINES: readonly (readonly (readonly [number, number, number, number])[])[] = [
  [],
  [[0, 8, 8, 0]],
  [[0, 4, 8, 4]],
  [[4, 0, 4, 8]],
  [[0, 0, 8, 8]],
  [
    [0, 8, 8, 0],
    [0, 0, 8, 8],
  ],
  [
    [0, 4, 8, 4],
    [4, 0, 4, 8],
  ],
  [
    [0, 2, 8, 2],
    [0, 6, 8, 6],
  ],
  [
    [2, 0, 2, 8],
    [6, 0, 6, 8],
  ],
];

/** A fill that differs from the others by its lines too. */
export function fillOf(canvas: HTMLCanvasElement, theme: ThemeColors, index: number): CanvasPattern | string {
  const fill = theme.fills[index % theme.fills.length] ?? theme.foreground;
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  const lines = LINES[index % LINES.length] ?? [];
  if (!pen || lines.length === 0) return fill;
  pen.fillStyle = fill;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = theme.background;
  pen.lineWidth = 1.5;
  for (const [x1, y1, x2, y2] of lines) {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }
  return canvas.getContext('2d')?.createPattern(tile, 'repeat') ?? fill;
}
