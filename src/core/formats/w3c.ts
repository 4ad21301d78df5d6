import { isDecided, type Claim, type Span, type Speaker, type Status } from '../model';
import { everythingBut } from './features';
import type { Format, FormatDocument, OutputFile, WriteOptions } from './format';
import type { Json } from './input';
import { UnitOffsets } from './offsets';
import { readW3c } from './w3c-read';

/** The terms that the Web Annotation vocabulary has none for. */
export const ISNAD_TERMS = 'urn:isnad:terms#';
/** Characters before and after a quotation that tell it from others, in code points. */
const CONTEXT = 32;

/**
 * W3C Web Annotation, an AnnotationPage an article: an annotation a speaker (motivation `identifying`, its targets the
 * mentions) and one a claim (motivation `classifying`, its targets the contents; cues and the speaker's words are
 * targets with a role). Each target is found by TextPositionSelector and by TextQuoteSelector. Offsets: code points.
 * Source: Web Annotation Data Model, W3C Recommendation 23 February 2017, sections 4.2.4, 4.2.5 and 3.3.5; Vocabulary.
 */
export const W3C: Format = {
  id: 'w3c',
  title: 'W3C Web Annotation',
  ending: '.jsonld',
  unit: 'codePoint',
  holds: everythingBut(),
  scope: 'article',
  write: (documents, options) => documents.map((document) => write(document, options)),
  read: readW3c,
};

function write({ file, text, annotation }: FormatDocument, options: WriteOptions): OutputFile {
  const targets = new Targets(file, text);
  // Who decided; suggestions are nobody's.
  const creator = (status: Status): Json =>
    options.annotator && isDecided(status) ? { creator: { type: 'Person', name: options.annotator } } : {};
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { isnad: ISNAD_TERMS }],
    id: 'urn:isnad:page',
    type: 'AnnotationPage',
    'isnad:article': targets.source,
    ...(options.generator ? { generator: { type: 'Software', name: options.generator } } : {}),
    items: [
      ...annotation.speakers.map((speaker) => ({
        ...speakerItem(speaker, targets),
        ...creator(speaker.status),
      })),
      ...annotation.claims.map((claim) => ({ ...claimItem(claim, targets), ...creator(claim.status) })),
    ],
  };
  return { name: `${file}${W3C.ending}`, data: `${JSON.stringify(page, null, 1)}\n` };
}

class Targets {
  private readonly offsets: UnitOffsets;
  readonly source: string;

  constructor(file: string, text: string) {
    this.offsets = new UnitOffsets(text, 'codePoint');
    this.source = file.split('/').map(encodeURIComponent).join('/');
  }

  of(span: Span, part: string): Json {
    const { start, end } = this.offsets.span(span);
    return {
      type: 'SpecificResource',
      'isnad:part': part,
      source: this.source,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: this.offsets.words(span),
          prefix: this.offsets.slice(Math.max(0, start - CONTEXT), start),
          suffix: this.offsets.slice(end, end + CONTEXT),
        },
      ],
    };
  }

  /** The whole article, for what no words of it show. */
  whole(): Json {
    return { type: 'SpecificResource', 'isnad:part': 'article', source: this.source };
  }
}

function speakerItem({ id, name, role, kind, status, mentions }: Speaker, targets: Targets): Json {
  return {
    id: `urn:isnad:speaker:${id}`,
    type: 'Annotation',
    motivation: 'identifying',
    'isnad:status': status,
    body: [
      {
        type: 'TextualBody',
        purpose: 'identifying',
        value: name,
        'isnad:kind': kind,
        ...(role === undefined ? {} : { 'isnad:role': role }),
      },
    ],
    target: mentions.length === 0 ? [targets.whole()] : mentions.map((span) => targets.of(span, 'mention')),
  };
}

function claimItem(claim: Claim, targets: Targets): Json {
  const { id, kind, stance, status, confidence, speaker, via, labels, note } = claim;
  const person = (key: string): string => `urn:isnad:speaker:${key}`;
  return {
    id: `urn:isnad:claim:${id}`,
    type: 'Annotation',
    motivation: 'classifying',
    'isnad:status': status,
    ...(confidence === undefined ? {} : { 'isnad:confidence': confidence }),
    body: [
      {
        type: 'TextualBody',
        purpose: 'classifying',
        value: kind,
        'isnad:stance': stance,
        ...(speaker === null ? {} : { 'isnad:speaker': { id: person(speaker) } }),
        ...(via.length === 0 ? {} : { 'isnad:via': via.map((key) => ({ id: person(key) })) }),
      },
      ...labels.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ...(note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }]),
    ],
    target: [
      ...claim.content.map((span) => targets.of(span, 'content')),
      ...claim.cue.map((span) => targets.of(span, 'cue')),
      ...(claim.mention ? [targets.of(claim.mention, 'mention')] : []),
    ],
  };
}
