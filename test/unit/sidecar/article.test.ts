import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article, NotTextError } from '../../../src/core/sidecar/article';
import { utf16 } from '../../../src/core/text/offsets';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('Article', () => {
  it('maps offsets of the document to code points of the file and back: BOM, mixed line ends, emoji', () => {
    const pieces = fc.array(fc.constantFrom('قال', '\r\n', '\n', '\r', ' ', '😀', 'ً', '\u200F'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pieces, fc.boolean(), fc.constantFrom('\n', '\r\n'), (parts, bom, eol) => {
        const stored = (bom ? '\uFEFF' : '') + parts.join('');
        const document = parts.join('').replace(/\r\n?|\n/g, eol);
        const article = Article.fromBytes('a.txt', bytes(stored), document);
        assert.ok(article.inStep);
        assert.equal(article.characters, [...stored].length);
        const characters = [...stored];
        for (let at = 0; at < document.length; at++) {
          if (/[\uDC00-\uDFFF\n]/.test(document[at] as string)) continue;
          const point = article.toFile(utf16(at));
          assert.equal(article.toDocument(point), at);
          if (document[at] === '\r') continue;
          assert.equal(characters[point]?.charCodeAt(0), document.charCodeAt(at));
        }
      }),
    );
  });

  it('clamps offsets outside the text', () => {
    const article = Article.fromText('a.txt', 'قال');
    assert.equal(article.toDocument(article.toFile(utf16(99))), 3);
    assert.equal(article.toFile(utf16(-1)), 0);
  });

  it('takes the document as it is where it has changes that the file has not', () => {
    const article = Article.fromBytes('a.txt', bytes('قال'), 'قال الوزير');
    assert.ok(!article.inStep);
    assert.equal(article.characters, 10);
  });

  it('hashes the bytes of the file', () => {
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    assert.equal(Article.fromText('a.txt', 'abc').sha256, hash);
  });

  it('reads UTF-16 by its mark and old Arabic encodings, and refuses what is not text', () => {
    const utf16le = new Uint8Array([0xff, 0xfe, 0x42, 0x06]);
    assert.equal(Article.fromBytes('a.txt', utf16le).text, 'ق');
    assert.equal(Article.fromBytes('a.txt', new Uint8Array([0xde, 0xc7, 0xe1])).text, 'قال');
    assert.throws(() => Article.fromBytes('a.png', new Uint8Array([0x89, 0, 0xff])), NotTextError);
  });
});
