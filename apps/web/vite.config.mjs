import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = dirname(fileURLToPath(import.meta.url));

/** Icons of the design system, where its components ask for them. */
const icons = {
  name: 'icons',
  writeBundle({ dir }) {
    const from = dirname(fileURLToPath(import.meta.resolve('@gov-design-system-ce/icons/package.json')));
    cpSync(join(from, 'lib/components'), join(dir, 'assets/icons/components'), { recursive: true });
  },
};

/** The bare page asks for the whole program at once; a page that the server wrote is seen first, and has these taken out. */
const ahead = {
  name: 'ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const chunks = Object.values(bundle);
      const first = chunks.find(({ isEntry }) => isEntry);
      const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/start.tsx'));
      const files = new Set([start.fileName]);
      for (const file of files) for (const other of bundle[file].imports) files.add(other);
      return [...files]
        .filter((file) => file !== first.fileName && !first.imports.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', 'data-ahead': '', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
    },
  },
};

/** Script and style once more, compressed: the server sends them as they are. Read back from disk, when all is in place. */
const compressed = {
  name: 'compressed',
  writeBundle({ dir }) {
    for (const name of readdirSync(join(dir, 'assets')).filter((file) => /\.(js|css)$/.test(file))) {
      const path = join(dir, 'assets', name);
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    }
  },
};

/** These only give components: what no page uses of them is left out, though their packages do not say so. */
const onlyComponents = /node_modules\/(@gov-design-system-ce\/react|@floating-ui|tabbable)\/.*\.m?js$/;
const treeshake = { moduleSideEffects: (id) => !onlyComponents.test(id) };

/**
 * What several pages are made of comes in one file: on a slow line twenty small ones cost more than their content. What loads
 * the others stands apart, since the first file needs it and nothing else.
 */
const groups = [
  { name: 'load', test: /preload-helper/, priority: 1 },
  { name: 'shared', test: /\/apps\/web\/src\/.*\.tsx?$/, minShareCount: 6 },
];

/** For the browser: pages in files of their own, one style for all. */
const browser = {
  plugins: [react(), icons, ahead, compressed],
  build: {
    outDir: 'dist/browser',
    target: 'es2022',
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake, output: { codeSplitting: { groups } } },
  },
};

/** For the server that writes pages: one file with everything in it, since where it runs there are no such packages. */
const server = {
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    outDir: 'dist/server',
    copyPublicDir: false,
    target: 'node20',
    rolldownOptions: { treeshake, output: { codeSplitting: false, entryFileNames: 'pages.mjs' } },
  },
};

const api = process.env.NAVAZ_API ?? 'http://localhost:3000';

export default defineConfig(({ isSsrBuild }) => ({
  root: folder,
  ...(isSsrBuild ? server : browser),
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/demo-login', '/papers', '/health'].map((path) => [
        path,
        { target: api, changeOrigin: false },
      ]),
    ),
  },
}));
