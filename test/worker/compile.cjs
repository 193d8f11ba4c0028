// Lets a child process of a test run TypeScript and its @app/ aliases: node -r ./compile.cjs child.ts
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../..');
const find = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const alias = /^@app\/(domain\/)?(.+)$/.exec(request);
  const path = alias?.[1] ? `libs/domain/src/${alias[2]}` : `libs/${alias?.[2]}/src`;
  return find.call(this, alias ? join(root, path) : request, ...rest);
};
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  });
  module._compile(code, filename);
};
require('reflect-metadata');
