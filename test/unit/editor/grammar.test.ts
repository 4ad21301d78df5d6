import * as assert from 'node:assert';
import * as fs from 'node:fs';

interface Rule {
  readonly match: string;
}
const { patterns, repository } = JSON.parse(
  fs.readFileSync('syntaxes/arabic-article.tmLanguage.json', 'utf8'),
) as { patterns: readonly { include: string }[]; repository: Readonly<Record<string, Rule>> };

/** The rules in their order, as JavaScript writes them. */
const rules = patterns.map(({ include }) => {
  const rule = repository[include.slice(1)];
  if (!rule) throw new Error(`No rule ${include}.`);
  return new RegExp(rule.match.replace(/\\x\{([0-9A-F]+)\}/gu, '\\u{$1}'), 'u');
});

/** What gets a scope of its own in a line: TextMate takes the rule that matches first, and of several there the earlier. */
function scoped(line: string): string | undefined {
  const found = rules.flatMap((rule, order) => {
    const match = rule.exec(line);
    return match ? [{ at: match.index, order, text: match[0] }] : [];
  });
  return found.sort((a, b) => a.at - b.at || a.order - b.order)[0]?.text;
}

describe('the grammar', () => {
  it('never splits a line with an Arabic letter, which views without right-to-left lines would scramble', () => {
    for (const line of [
      'قال «الوزير» أمس (2024): 5%.',
      'التفاصيل على https://example.com/news اليوم',
      'https://example.com/news كما نشر',
      '  The Reuters report said that وزير',
      'ﻻ',
    ])
      assert.strictEqual(scoped(line), line);
  });

  it('has a scope for addresses in other lines', () => {
    assert.strictEqual(scoped('see https://example.com/news today'), 'https://example.com/news');
    assert.strictEqual(scoped('said the minister'), undefined);
  });
});
