import { expect, test } from './fixtures';

test('the sample article opens in a window', { tag: '@web' }, async ({ workbench }) => {
  await workbench.openFile('lavrov.txt');
  await expect(workbench.lines.filter({ hasText: 'كشف' })).toContainText('سيرغي لافروف');
  await workbench.screenshot(`sample-${test.info().project.name}`);
});
