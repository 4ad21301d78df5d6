import * as assert from 'node:assert';
import { closeEditors, isnad, openArticle } from './support';

describe('activation', () => {
  after(closeEditors);

  it('starts in the extension host of a real VS Code', async () => {
    assert.strictEqual((await isnad()).isActive, true);
  });

  it('opens the sample article', async () => {
    const editor = await openArticle('lavrov.txt');
    assert.match(editor.document.getText(), /^كشف وزير الخارجية الروسي/);
  });
});
