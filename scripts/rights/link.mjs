// Loads rules of the regime from their sources, with one of them changed where a mutant is tried: no build, no cache of
// modules that would keep the first version, and nothing that reaches outside.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const require = createRequire(import.meta.url);
const compiled = new Map();

const textOf = (file) => readFileSync(path.join(src, file), 'utf8');
const compile = (text) =>
  ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
    .outputText;

/** A loader of its own modules. @param changed the text of one file instead of what stands in it */
export function linker(changed) {
  const loaded = new Map();
  const load = (file) => {
    const there = loaded.get(file);
    if (there) return there.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    if (!compiled.has(file)) compiled.set(file, compile(textOf(file)));
    const code = changed?.file === file ? compile(changed.text) : compiled.get(file);
    const link = (name) =>
      name.startsWith('.') ? load(path.join(path.dirname(file), name).replace(/[.]js$/u, '.ts')) : require(name);
    new Function('require', 'exports', 'module', code)(link, module.exports, module);
    return module.exports;
  };
  return { load, files: () => [...loaded.keys()] };
}
