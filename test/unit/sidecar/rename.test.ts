import assert from 'node:assert/strict';
import { Article } from '../../../src/core/sidecar/article';
import { renameArticle } from '../../../src/core/sidecar/rename';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { marked } from './marked';

const { text, annotation } = marked('{c1 أكد} (c1:s1 الوزير) أن <c1 الاتفاق قريب>.\n');
const written = writeSidecar(annotation, Article.fromText('خبر.txt', text));

describe('the sidecar of an article that was renamed', () => {
  it('names it, and is else the same: comments, line ends, keys of others', () => {
    const sidecar = `# mine\n${written}project: moon # mine too\n`.replaceAll('\n', '\r\n');
    const renamed = renameArticle(sidecar, 'خبر.txt', 'نبأ "جديد".txt');
    assert.equal(renamed, sidecar.replace('file: "خبر.txt"', 'file: "نبأ \\"جديد\\".txt"'));
    assert.equal(renameArticle(renamed, 'نبأ "جديد".txt', 'خبر.txt'), sidecar);
  });

  it('is not touched where it names another, or is damaged', () => {
    assert.equal(renameArticle(written, 'آخر.txt', 'نبأ.txt'), written);
    const damaged = `${written}x: [\n`;
    assert.equal(renameArticle(damaged, 'خبر.txt', 'نبأ.txt'), damaged);
    assert.equal(renameArticle('', 'خبر.txt', 'نبأ.txt'), '');
  });
});
