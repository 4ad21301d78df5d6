/**
 * npm run accuracy [-- --write] [-- --errors] [-- --each] [-- --no-reference]
 * Runs the engine over the gold articles (env ISNAD_GOLD, else ../shared/gold/dev) and prints the tables of docs/accuracy.md;
 * --write puts them there. --errors shows what went wrong, never in the articles that are put aside.
 */
import * as fs from 'node:fs';
import { fillDocument } from './document';
import { errorsOf } from './errors';
import { FLOORS } from './floors';
import { GOLD_DIR, goldArticles } from './gold';
import { differences, REFERENCE } from './reference';
import { run, type Results } from './run';
import * as tables from './tables';

const flags = new Set(process.argv.slice(2));

async function main(): Promise<number> {
  const articles = goldArticles();
  if (articles.length === 0) {
    console.log(`No gold articles in ${GOLD_DIR} (ISNAD_GOLD names another folder): nothing is measured.`);
    return 0;
  }
  const results = run(articles);
  if (flags.has('--errors')) showErrors(results);
  if (flags.has('--each')) showEach(results);
  const parts = {
    measures: tables.measures(results),
    kinds: tables.kinds(results),
    papers: tables.papers(results),
    confidence: tables.confidence(results),
  };
  console.log(Object.values(parts).join('\n'));
  const isSame = flags.has('--no-reference') || agrees(results);
  if (flags.has('--write')) await fillDocument(parts);
  return isSame && aboveFloors(results) ? 0 : 1;
}

function agrees(results: Results): boolean {
  if (!fs.existsSync(REFERENCE)) {
    console.log(`${REFERENCE} is not there: the figures are not compared with it.`);
    return true;
  }
  const found = differences(results);
  if (found.length === 0) console.log('The figures are those of score.mjs on the same sidecars.');
  for (const difference of found) console.log(`DIFFERS from score.mjs: ${difference}`);
  return found.length === 0;
}

function aboveFloors({ all, putAside }: Results): boolean {
  const f1 = { all: all.of('attributed').f1, putAside: putAside.of('attributed').f1 };
  const below = (['all', 'putAside'] as const).filter((part) => f1[part] < FLOORS[part]);
  for (const part of below)
    console.log(`BELOW THE FLOOR: ${part} ${f1[part].toFixed(3)}, floor ${FLOORS[part]}`);
  return below.length === 0;
}

function showErrors({ articles }: Results): void {
  for (const result of articles) {
    const errors = errorsOf(result);
    if (errors.length > 0) console.log(`\n== ${result.article.name}\n${errors.join('\n')}`);
  }
}

function showEach({ articles }: Results): void {
  for (const { article, gold, found, pairs, right } of articles)
    console.log(
      `${article.name}\tgold ${gold.length}\tfound ${found.length}\tclaims ${pairs.length}\tattributed ${right.length}`,
    );
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
