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

/**
 * What people see, severity 1, in linear RGB: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision
 * Deficiency, 2009, table 1.
 */
const SIGHT = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

/** CIE L*a*b* (D65) of what somebody with this sight sees. */
function seen(hex: string, sight: keyof typeof SIGHT): Lab {
  const weigh = (values: readonly number[], weights: readonly number[]) =>
    weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);
  const light = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const rgb = SIGHT[sight].map((row) => Math.min(1, Math.max(0, weigh(light, row))));
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
  const x = f(weigh(rgb, [0.4124564, 0.3575761, 0.1804375]) / 0.95047);
  const y = f(weigh(rgb, [0.2126729, 0.7151522, 0.072175]));
  const z = f(weigh(rgb, [0.0193339, 0.119192, 0.9503041]) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** CIEDE2000, after Sharma, Wu and Dalal 2005. 1 is what can just be seen. */
function difference(one: Lab, other: Lab): number {
  const rad = Math.PI / 180;
  const mean = (Math.hypot(one.a, one.b) + Math.hypot(other.a, other.b)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7));
  const polar = ({ a, b }: Lab) => ({
    chroma: Math.hypot(a * stretch, b),
    hue: (Math.atan2(b, a * stretch) / rad + 360) % 360,
  });
  const [p, q] = [polar(one), polar(other)];
  const turn = ((q.hue - p.hue + 540) % 360) - 180;
  const hueStep = 2 * Math.sqrt(p.chroma * q.chroma) * Math.sin((turn / 2) * rad);
  const light = (one.l + other.l) / 2 - 50;
  const chroma = (p.chroma + q.chroma) / 2;
  const hue = (p.hue + turn / 2 + 360) % 360;
  const cos = (times: number, from: number) => Math.cos((times * hue - from) * rad);
  const t = 1 - 0.17 * cos(1, 30) + 0.24 * cos(2, 0) + 0.32 * cos(3, -6) - 0.2 * cos(4, 63);
  const dl = (other.l - one.l) / (1 + (0.015 * light ** 2) / Math.sqrt(20 + light ** 2));
  const dc = (q.chroma - p.chroma) / (1 + 0.045 * chroma);
  const dh = hueStep / (1 + 0.015 * chroma * t);
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * rad);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
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

  it('of speakers are told apart by everybody, whatever colours they see', () => {
    // Two of the pairs that Sharma and others give to check a program by.
    const lab = (l: number, a: number, b: number) => ({ l, a, b });
    assert.strictEqual(difference(lab(50, 2.6772, -79.7751), lab(50, 0, -82.7485)).toFixed(4), '2.0425');
    assert.strictEqual(difference(lab(50, 2.5, 0), lab(58, 24, 15)).toFixed(4), '19.4535');
    const speakers = contributes.colors.filter(({ id }) => /speaker\d\.foreground$/u.test(id));
    assert.strictEqual(speakers.length, 8);
    for (const theme of Object.keys(THEMES) as Theme[])
      for (const sight of Object.keys(SIGHT) as (keyof typeof SIGHT)[]) {
        const inks = speakers.map(({ id, defaults }) => ({ id, lab: seen(defaults[theme], sight) }));
        for (const [i, one] of inks.entries())
          for (const other of inks.slice(i + 1)) {
            const apart = difference(one.lab, other.lab);
            assert.ok(apart >= 7.5, `${one.id}, ${other.id} in ${theme}, ${sight}: ${apart.toFixed(1)}`);
          }
      }
  });
});
