import * as assert from 'node:assert';
import * as fs from 'node:fs';

const THEMES = {
  dark: '#1f1f1f',
  light: '#ffffff',
  highContrast: '#000000',
  highContrastLight: '#ffffff',
} as const;
type Theme = keyof typeof THEMES;

interface Color {
  readonly id: string;
  readonly defaults: Readonly<Record<Theme, string>>;
}

const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
  contributes: { colors: readonly Color[] };
};

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** WCAG 2.1, relative luminance. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A colour with transparency over an opaque one. */
function over(hex: string, ground: string): number[] {
  const alpha = hex.length > 7 ? parseInt(hex.slice(7), 16) / 255 : 1;
  const below = channels(ground);
  return channels(hex).map((value, i) => Math.round(value * alpha + (below[i] ?? 0) * (1 - alpha)));
}

describe('theme colours', () => {
  const texts = contributes.colors.filter(({ id }) => id.endsWith('.foreground'));

  it('of text are read on the editor: contrast 4.5 to 1', () => {
    for (const { id, defaults } of texts)
      for (const theme of Object.keys(THEMES) as Theme[])
        assert.ok(
          contrast(over(defaults[theme], THEMES[theme]), channels(THEMES[theme])) >= 4.5,
          `${id} in ${theme}`,
        );
  });

  it('of backgrounds leave the text and cues on them readable', () => {
    const inks = { dark: '#cccccc', light: '#3b3b3b', highContrast: '#ffffff', highContrastLight: '#292929' };
    for (const { id, defaults } of contributes.colors.filter((color) => /ackground$/u.test(color.id)))
      for (const theme of Object.keys(THEMES) as Theme[])
        assert.ok(
          contrast(channels(inks[theme]), over(defaults[theme], THEMES[theme])) >= 4.5,
          `${id} in ${theme}`,
        );
  });
});
