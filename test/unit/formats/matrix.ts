import { marked } from './marked';

/** All that makes offsets differ: characters of two units before and within spans, CRLF, vowel marks, bidi controls, tabs. */
export const MATRIX = marked(
  '😀 [c1.cue:وَأَكَّدَ] [c1.who=s1:سيرغي 👨🏻‍🚒 لافروف] أن\u200F [c1:روسيا «تتفق» 😀 مع \u2067تركيا\u2069],\r\n' +
    '\t[c2.cue:بحسب] [s2:رويـــترز]: [c2:«العالم [c3:فشل 𞸀]»]\r\n\r\n[c2:الفقرة الثانية] [c3.cue:قال] =1+1 <b>&amp; [s1:لافروف].\n',
  {
    s1: { role: 'وزير', name: 'سيرغي لافروف' },
    c1: { note: 'سطر\nثان; a|b, "x" <y>&', labels: ['قابل للتحقق', '=1'], via: ['s2'], confidence: 0.5 },
    c2: { speaker: 's1' },
    c3: { speaker: 's2' },
  },
);
