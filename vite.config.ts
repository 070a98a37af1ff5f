import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { defineConfig, type Plugin } from 'vite';
import { antdTheme } from './src/web/antd-theme.js';

const ANTD_CSS = 'virtual:antd.css';
const TOKENS = new URL('./src/web/styles/tokens.css', import.meta.url);
const LIGHT = /^:root \{(.*?)^\}/ms;
const DARK = /^:root\[data-theme=['"]dark['"]\] \{(.*?)^\}/ms;
const LEAST_REM_PX = 4;
const PX_A_REM = 16;

const require = createRequire(import.meta.url);

/**
 * Writes antd's style sheet once, at build time: only the parts the console uses, in our colours, light and dark. At run
 * time antd would write styles into the page, which the content policy forbids.
 */
function antdStyles(): Plugin {
  const resolved = `\0${ANTD_CSS}`;
  return {
    name: 'antd-styles',
    resolveId: (id) => (id === ANTD_CSS ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const tokens = readFileSync(TOKENS, 'utf8');
      const light = blockOf(tokens, LIGHT);
      const dark = new Map([...light, ...blockOf(tokens, DARK)]);
      const [drawn, darkOnly] = [styleSheet(light), styleSheet(dark, ['cssVar', 'token'])];
      return [
        drawn,
        `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${darkOnly} } }`,
        `:root[data-theme="dark"] { ${darkOnly} }`,
      ].join('\n');
    },
  };
}

/** The colours that a block of tokens.css sets, by name. @throws Error where there is no such block */
function blockOf(css: string, opening: RegExp): ReadonlyMap<string, string> {
  const block = opening.exec(css)?.[1];
  if (block === undefined) throw new Error(`tokens.css has no ${String(opening)}`);
  const colours = block.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6})/g);
  return new Map([...colours].map(([, name = '', value = '']) => [name, value]));
}

function styleSheet(colours: ReadonlyMap<string, string>, types?: readonly ('cssVar' | 'token' | 'style')[]): string {
  const antd = require('antd') as typeof import('antd');
  const { createCache, extractStyle, StyleProvider } =
    require('@ant-design/cssinjs') as typeof import('@ant-design/cssinjs');
  const cache = createCache();
  const { Button, ConfigProvider, Input, Select } = antd;
  const used = [Button, Input, Input.Password, Select].map((part, key) =>
    createElement(part as typeof Button, { key }),
  );
  renderToString(
    createElement(
      StyleProvider,
      { cache },
      createElement(ConfigProvider, { theme: { ...antdTheme(colours), zeroRuntime: false } }, used),
    ),
  );
  return extractStyle(cache, { plain: true, ...(types && { types: [...types] }) }).replace(
    /(\d+(?:\.\d+)?)px/g,
    (px, figure: string) => (Number(figure) >= LEAST_REM_PX ? `${String(Number(figure) / PX_A_REM)}rem` : px),
  );
}

export default defineConfig({
  plugins: [react(), antdStyles()],
  publicDir: 'src/web/public',
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir: 'dist/console',
    emptyOutDir: true,
    target: ['es2022', 'chrome116', 'firefox117', 'safari17'], // browsers two years old
    assetsInlineLimit: 0, // the content policy lets nothing inline
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Libraries change seldom: a browser keeps them over many editions of ours.
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            { name: 'shell', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
