import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/model';
import { FORMATS } from '../../../src/core/formats/all';
import type { Format, FormatDocument } from '../../../src/core/formats/format';
import { exportDocuments, prepareFor } from '../../../src/core/formats/prepare';
import { problemText } from '../../../src/core/formats/problems';
import { byMention, byPlace } from '../../../src/core/formats/spans';
import { anyDocument } from './random';

/** In one order, with ids by place where the format gives them anew. */
function canonical({ speakers, claims }: Annotation): Annotation {
  return {
    speakers: [...speakers].sort((a, b) => byMention(a, b) || a.id.localeCompare(b.id)),
    claims: [...claims].sort((a, b) => byPlace(a, b) || a.id.localeCompare(b.id)),
  };
}

/** Formats that give no ids cannot tell apart what has the same spans. */
function tellable(format: Format, { annotation }: FormatDocument): boolean {
  if (format.holds.has('ids')) return true;
  const named = annotation.speakers.flatMap(({ mentions }) => mentions.map((span) => JSON.stringify(span)));
  const places = annotation.claims.map(({ content, cue }) => JSON.stringify([content, cue]));
  return new Set(named).size === named.length && new Set(places).size === places.length;
}

describe('Exchange formats: written and read back', () => {
  for (const format of FORMATS.filter(({ read }) => read)) {
    it(`${format.title} gives the same annotation, up to the losses it lists`, async () => {
      await fc.assert(
        fc.asyncProperty(anyDocument, async (document) => {
          const options = { rejected: true };
          const { annotation, losses } = prepareFor(format, document, options);
          fc.pre(tellable(format, { ...document, annotation }));
          const written = await exportDocuments(format, [document], options);
          assert.deepEqual(written.losses[0]?.losses ?? [], losses);
          const read = format.read?.(written.files, { articles: new Map([[document.file, document.text]]) });
          assert.deepEqual(read?.problems.map(problemText), []);
          assert.equal(read?.documents.length, 1);
          assert.equal(read?.documents[0]?.file, document.file);
          assert.equal(read?.documents[0]?.text, document.text);
          assert.deepEqual(canonical(read?.documents[0]?.annotation as Annotation), canonical(annotation));
        }),
        { numRuns: 150 },
      );
    });
  }
});
