import * as fs from 'node:fs';
import * as path from 'node:path';
import { GOLD_DIR, goldArticles } from '../gold/gold';
import { SAMPLES } from '../support/paths';

/** Where the paragraphs come from, to be said with the figures. */
export interface Source {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

export function arabicSource(): Source {
  const articles = goldArticles();
  const isGold = articles.length > 0;
  const texts = isGold
    ? articles.map(({ text }) => text)
    : fs
        .readdirSync(SAMPLES)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => fs.readFileSync(path.join(SAMPLES, name), 'utf8'));
  return {
    name: isGold ? `${articles.length} gold articles (${path.basename(GOLD_DIR)})` : 'samples/',
    paragraphs: texts.flatMap((text) => text.split(/\r?\n/u)).filter((line) => line.trim() !== ''),
  };
}

/**
 * Paragraphs joined to `bytes` bytes of UTF-8. From the second round on each ends in a number of its own, so that no
 * paragraph is a repetition that an analysis kept from an earlier one could answer.
 */
export function joined(paragraphs: readonly string[], bytes: number): string[] {
  const out: string[] = [];
  let size = 0;
  for (let k = 0; size < bytes; k++) {
    const paragraph = paragraphs[k % paragraphs.length] as string;
    const line = k < paragraphs.length ? paragraph : `${paragraph} ${k}.`;
    out.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return out;
}

export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** English paragraphs with as many words. */
export function english(words: number): string {
  const out: string[] = [];
  for (let k = 0, n = 0; n < words; k++) {
    const paragraph = `${ENGLISH[k % ENGLISH.length]} (${k})`;
    out.push(paragraph);
    n += countWords(paragraph);
  }
  return out.join('\n');
}

const ENGLISH = [
  'The foreign minister said on Monday that his country would not return to the talks before the sanctions were lifted, adding that "no one should expect us to negotiate under pressure". He spoke to reporters after a meeting with his Turkish counterpart in the capital.',
  '"We have seen prices rise for the third month in a row," said Laura Mendes, an economist at the central bank. "Households are cutting back on everything but food and rent, and we expect that to go on until the summer."',
  'According to a report published by the health ministry, the number of new infections fell by twelve per cent last week, although hospitals in the north remain under strain. Doctors there told the newspaper that they lacked beds and oxygen.',
  'The company denied that it had known about the fault. In a statement it said: "The safety of our customers comes first, and we acted as soon as we were told." Its shares lost four per cent in early trading.',
  'Police said two men had been arrested in connection with the robbery, and that a third was still being sought. A witness, who asked not to be named, said he had heard "three or four shots" shortly after midnight.',
  'The coach praised his team after the match, saying they had shown great character in coming back from two goals down. "I told them at half-time that it was not over," he said, "and they believed it."',
  'Researchers at the university found that children who slept less than eight hours scored lower in tests of memory. The study, which followed nine hundred pupils over four years, was published in a medical journal on Thursday.',
  'The opposition leader accused the government of hiding the true cost of the project and demanded an inquiry. The prime minister rejected the charge as baseless and insisted that every contract had been approved by parliament.',
  'Residents of the old quarter complain that the works have gone on for two years without an end in sight. "They promised us it would take six months," said Karim Haddad, who owns a bakery near the main square.',
  'The agency quoted an official as saying that the aid convoy had crossed the border at dawn and would reach the besieged town within hours. The United Nations has warned that time is running out for thousands of families.',
] as const;
