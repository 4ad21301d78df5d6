import { fold } from '../text/fold';
import type { Speaker } from '../model';

/**
 * The name as the article uses it in passing: the shortest mention that is part of the full name (لافروف for سيرغي لافروف, جاويش أوغلو
 * where only both words are used), else the name. `textOf` gives the words of a mention.
 */
export function shortName(
  speaker: Speaker,
  textOf: (mention: Speaker['mentions'][number]) => string,
): string {
  const name = ` ${fold(speaker.name)} `;
  let short = speaker.name;
  for (const mention of speaker.mentions) {
    const words = textOf(mention);
    if (words !== '' && words.length < short.length && name.includes(` ${fold(words)} `)) short = words;
  }
  return short;
}
