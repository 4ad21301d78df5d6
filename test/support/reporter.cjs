// Mocha's spec report, and the figures in the file that ISNAD_TEST_STATS names.
const fs = require('node:fs');
const { reporters } = require('mocha');
const { figuresOf } = require('./figures.ts');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const figures = figuresOf(runner);
    runner.once('end', () => {
      const file = process.env.ISNAD_TEST_STATS;
      if (file) fs.writeFileSync(file, JSON.stringify(figures()));
    });
  }
};
